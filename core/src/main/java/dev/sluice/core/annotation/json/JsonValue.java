package dev.sluice.core.annotation.json;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A JSON value as written: repeated names and their order are kept, numbers are text. */
public sealed interface JsonValue {
    /** What decoding starts from and what {@code null} says. */
    JsonValue NULL = new Null();

    /** JSON's word for this kind of value. */
    String kind();

    record Null() implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }

    record Bool(boolean value) implements JsonValue {
        @Override
        public String kind() {
            return "bool";
        }
    }

    record Numeral(String digits) implements JsonValue {
        public Numeral {
            requireNonNull(digits, "digits");
        }

        @Override
        public String kind() {
            return "number " + digits;
        }
    }

    record Text(String value) implements JsonValue {
        public Text {
            requireNonNull(value, "value");
        }

        @Override
        public String kind() {
            return "string";
        }
    }

    record Array(List<JsonValue> elements) implements JsonValue {
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "array";
        }
    }

    record Members(List<Member> members) implements JsonValue {
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public String kind() {
            return "object";
        }
    }

    record Member(String name, JsonValue value) {
        public Member {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }
}
