package dev.sluice.core.annotation.json;

import static java.util.Objects.requireNonNull;

/** A field of an object: its name as documented, matched in any case, and the form of its value. */
public record JsonField<T>(String name, JsonForm<T> form) {
    public JsonField {
        requireNonNull(name, "name");
        requireNonNull(form, "form");
    }

    public static <T> JsonField<T> of(String name, JsonForm<T> form) {
        return new JsonField<>(name, form);
    }

    /**
     * The name by which two spellings are the same: letters lose their case. Two characters beyond ASCII count as the
     * letters that they are other forms of, the long s and the Kelvin sign.
     */
    static String folded(String name) {
        return name.codePoints()
                .map(JsonField::folded)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int folded(int c) {
        return switch (c) {
            case 0x017F -> 's';
            case 0x212A -> 'k';
            default -> c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
        };
    }
}
