package dev.sluice.core.annotation.value;

import static dev.sluice.core.annotation.json.JsonForm.list;
import static dev.sluice.core.annotation.json.JsonForm.object;
import static dev.sluice.core.annotation.json.JsonForm.optional;
import static dev.sluice.core.annotation.json.JsonForm.text;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonField;
import dev.sluice.core.annotation.json.JsonForm;
import java.util.List;
import java.util.Optional;

/** One element of {@code conditions.<name>}, as written: {@code field} says which of the other parts counts. */
public record ConditionValue(
        String field,
        Optional<Patterns> hostHeader,
        Optional<Patterns> pathPattern,
        Optional<Header> httpHeader,
        Optional<Values> httpRequestMethod,
        Optional<Query> queryString,
        Optional<Values> sourceIp) {
    private static final JsonField<String> FIELD = JsonField.of("field", text());
    private static final JsonField<Optional<Patterns>> HOST_HEADER =
            JsonField.of("hostHeaderConfig", optional(Patterns.FORM));
    private static final JsonField<Optional<Patterns>> PATH_PATTERN =
            JsonField.of("pathPatternConfig", optional(Patterns.FORM));
    private static final JsonField<Optional<Header>> HTTP_HEADER =
            JsonField.of("httpHeaderConfig", optional(Header.FORM));
    private static final JsonField<Optional<Values>> HTTP_REQUEST_METHOD =
            JsonField.of("httpRequestMethodConfig", optional(Values.FORM));
    private static final JsonField<Optional<Query>> QUERY_STRING =
            JsonField.of("queryStringConfig", optional(Query.FORM));
    private static final JsonField<Optional<Values>> SOURCE_IP = JsonField.of("sourceIPConfig", optional(Values.FORM));

    public static final JsonForm<ConditionValue> FORM = object(
            fields -> new ConditionValue(
                    fields.get(FIELD),
                    fields.get(HOST_HEADER),
                    fields.get(PATH_PATTERN),
                    fields.get(HTTP_HEADER),
                    fields.get(HTTP_REQUEST_METHOD),
                    fields.get(QUERY_STRING),
                    fields.get(SOURCE_IP)),
            FIELD,
            HOST_HEADER,
            PATH_PATTERN,
            HTTP_HEADER,
            HTTP_REQUEST_METHOD,
            QUERY_STRING,
            SOURCE_IP);

    public ConditionValue {
        requireNonNull(field, "field");
        requireNonNull(hostHeader, "hostHeader");
        requireNonNull(pathPattern, "pathPattern");
        requireNonNull(httpHeader, "httpHeader");
        requireNonNull(httpRequestMethod, "httpRequestMethod");
        requireNonNull(queryString, "queryString");
        requireNonNull(sourceIp, "sourceIp");
    }

    /** Globs or regular expressions. */
    public record Patterns(List<String> values, List<String> regexValues) {
        private static final JsonField<List<String>> VALUES = JsonField.of("values", list(text()));
        private static final JsonField<List<String>> REGEX_VALUES = JsonField.of("regexValues", list(text()));

        static final JsonForm<Patterns> FORM =
                object(fields -> new Patterns(fields.get(VALUES), fields.get(REGEX_VALUES)), VALUES, REGEX_VALUES);

        public Patterns {
            values = List.copyOf(values);
            regexValues = List.copyOf(regexValues);
        }
    }

    /** {@code httpHeaderConfig}. */
    public record Header(String name, Patterns patterns) {
        private static final JsonField<String> NAME = JsonField.of("httpHeaderName", text());

        static final JsonForm<Header> FORM = object(
                fields -> new Header(
                        fields.get(NAME), new Patterns(fields.get(Patterns.VALUES), fields.get(Patterns.REGEX_VALUES))),
                NAME,
                Patterns.VALUES,
                Patterns.REGEX_VALUES);

        public Header {
            requireNonNull(name, "name");
            requireNonNull(patterns, "patterns");
        }
    }

    /** Plain values. */
    public record Values(List<String> values) {
        private static final JsonField<List<String>> VALUES = JsonField.of("values", list(text()));

        static final JsonForm<Values> FORM = object(fields -> new Values(fields.get(VALUES)), VALUES);

        public Values {
            values = List.copyOf(values);
        }
    }

    /** {@code queryStringConfig}. */
    public record Query(List<Parameter> values) {
        private static final JsonField<List<Parameter>> VALUES = JsonField.of("values", list(Parameter.FORM));

        static final JsonForm<Query> FORM = object(fields -> new Query(fields.get(VALUES)), VALUES);

        public Query {
            values = List.copyOf(values);
        }
    }

    /** One query parameter. */
    public record Parameter(Optional<String> key, String value) {
        private static final JsonField<Optional<String>> KEY = JsonField.of("key", optional(text()));
        private static final JsonField<String> VALUE = JsonField.of("value", text());

        static final JsonForm<Parameter> FORM =
                object(fields -> new Parameter(fields.get(KEY), fields.get(VALUE)), KEY, VALUE);

        public Parameter {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }
}
