package dev.sluice.core.annotation.json;

/** A text that is no JSON, or JSON that doesn't have the form asked for; the message says where. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }

    static JsonException mismatch(JsonValue value, String expected) {
        return new JsonException("cannot read " + value.kind() + " as " + expected);
    }

    JsonException in(String place) {
        return new JsonException(place + ": " + getMessage());
    }
}
