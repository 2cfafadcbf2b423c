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

/** One element of {@code transforms.<name>}, as written: {@code type} says which of the other parts counts. */
public record TransformValue(String type, Optional<Rewrites> hostHeaderRewrite, Optional<Rewrites> urlRewrite) {
    private static final JsonField<String> TYPE = JsonField.of("type", text());
    private static final JsonField<Optional<Rewrites>> HOST_HEADER_REWRITE =
            JsonField.of("hostHeaderRewriteConfig", optional(Rewrites.FORM));
    private static final JsonField<Optional<Rewrites>> URL_REWRITE =
            JsonField.of("urlRewriteConfig", optional(Rewrites.FORM));

    public static final JsonForm<TransformValue> FORM = object(
            fields -> new TransformValue(fields.get(TYPE), fields.get(HOST_HEADER_REWRITE), fields.get(URL_REWRITE)),
            TYPE,
            HOST_HEADER_REWRITE,
            URL_REWRITE);

    public TransformValue {
        requireNonNull(type, "type");
        requireNonNull(hostHeaderRewrite, "hostHeaderRewrite");
        requireNonNull(urlRewrite, "urlRewrite");
    }

    /** The configuration of either type. */
    public record Rewrites(List<Rewrite> rewrites) {
        private static final JsonField<List<Rewrite>> REWRITES = JsonField.of("rewrites", list(Rewrite.FORM));

        static final JsonForm<Rewrites> FORM = object(fields -> new Rewrites(fields.get(REWRITES)), REWRITES);

        public Rewrites {
            rewrites = List.copyOf(rewrites);
        }
    }

    /** One replacement; a part that isn't written is empty. */
    public record Rewrite(String regex, String replace) {
        private static final JsonField<String> REGEX = JsonField.of("regex", text());
        private static final JsonField<String> REPLACE = JsonField.of("replace", text());

        static final JsonForm<Rewrite> FORM =
                object(fields -> new Rewrite(fields.get(REGEX), fields.get(REPLACE)), REGEX, REPLACE);

        public Rewrite {
            requireNonNull(regex, "regex");
            requireNonNull(replace, "replace");
        }
    }
}
