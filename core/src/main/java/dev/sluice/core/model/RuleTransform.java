package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** How a rule rewrites the request before its actions run. */
public record RuleTransform(Type type, List<Rewrite> rewrites) {
    public RuleTransform {
        requireNonNull(type, "type");
        rewrites = List.copyOf(rewrites);
    }

    /** What is rewritten; {@link #apiName} is AWS's word. */
    public enum Type {
        HOST_HEADER_REWRITE("host-header-rewrite"),
        URL_REWRITE("url-rewrite");

        private final String apiName;

        Type(String apiName) {
            this.apiName = apiName;
        }

        public String apiName() {
            return apiName;
        }
    }

    public record Rewrite(String regex, String replace) {
        public Rewrite {
            requireNonNull(regex, "regex");
            requireNonNull(replace, "replace");
        }
    }
}
