package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a field stands in its object, written as Kubernetes does: {@code spec.rules[0].host}, {@code a.labels[b/c]}.
 */
public record FieldPath(String text) {
    public static final FieldPath ROOT = new FieldPath("");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+");

    public FieldPath {
        requireNonNull(text, "text");
    }

    /** The field or map entry with this key. */
    public FieldPath child(String key) {
        if (!PLAIN_NAME.matcher(key).matches()) {
            return new FieldPath(text + "[" + key + "]");
        }
        return new FieldPath(text.isEmpty() ? key : text + "." + key);
    }

    /** The item of a list, counted from 0. */
    public FieldPath item(int index) {
        return new FieldPath(text + "[" + index + "]");
    }

    /** The path of this field seen from outside, where the object itself stands at {@code place}. */
    public FieldPath within(FieldPath place) {
        if (text.isEmpty() || place.text.isEmpty()) {
            return text.isEmpty() ? place : this;
        }
        return new FieldPath(place.text + (text.startsWith("[") ? "" : ".") + text);
    }

    /** The path without its last step; nothing above the root. */
    public Optional<FieldPath> parent() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int end = text.endsWith("]") ? text.lastIndexOf('[') : text.lastIndexOf('.');
        return Optional.of(end < 0 ? ROOT : new FieldPath(text.substring(0, end)));
    }

    @Override
    public String toString() {
        return text;
    }
}
