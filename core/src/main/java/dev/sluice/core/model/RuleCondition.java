package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What a request must be like for a rule to apply; the order of values counts in comparisons. */
public sealed interface RuleCondition {
    /** AWS's word for the field that is looked at. */
    String field();

    record HostHeader(List<String> values, List<String> regexValues) implements RuleCondition {
        public HostHeader {
            values = List.copyOf(values);
            regexValues = List.copyOf(regexValues);
        }

        @Override
        public String field() {
            return "host-header";
        }
    }

    record PathPattern(List<String> values, List<String> regexValues) implements RuleCondition {
        public PathPattern {
            values = List.copyOf(values);
            regexValues = List.copyOf(regexValues);
        }

        @Override
        public String field() {
            return "path-pattern";
        }
    }

    record HttpHeader(String name, List<String> values, List<String> regexValues) implements RuleCondition {
        public HttpHeader {
            requireNonNull(name, "name");
            values = List.copyOf(values);
            regexValues = List.copyOf(regexValues);
        }

        @Override
        public String field() {
            return "http-header";
        }
    }

    record HttpRequestMethod(List<String> values) implements RuleCondition {
        public HttpRequestMethod {
            values = List.copyOf(values);
        }

        @Override
        public String field() {
            return "http-request-method";
        }
    }

    record QueryString(List<KeyValue> values) implements RuleCondition {
        public QueryString {
            values = List.copyOf(values);
        }

        @Override
        public String field() {
            return "query-string";
        }
    }

    /** A query parameter; without key, any parameter with the value. */
    record KeyValue(Optional<String> key, String value) {
        public KeyValue {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }

    record SourceIp(List<String> values) implements RuleCondition {
        public SourceIp {
            values = List.copyOf(values);
        }

        @Override
        public String field() {
            return "source-ip";
        }
    }

    /** A field that upstream accepts and passes over; AWS decides. */
    record Other(String field) implements RuleCondition {
        public Other {
            requireNonNull(field, "field");
        }
    }
}
