package dev.sluice.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML 1.1 scalars to JSON: what is no number, truth value or null stays the text that it is. */
final class YamlScalar {
    private YamlScalar() {}

    static JsonNode toJson(Tag tag, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        try {
            if (tag.equals(Tag.NULL)) {
                return json.nullNode();
            } else if (tag.equals(Tag.BOOL)) {
                return json.booleanNode(isTrue(text));
            } else if (tag.equals(Tag.INT)) {
                return json.numberNode(integer(text.replace("_", "")));
            } else if (tag.equals(Tag.FLOAT)) {
                return json.numberNode(new BigDecimal(text.replace("_", "")));
            }
            return json.textNode(text);
        } catch (NumberFormatException e) {
            return json.textNode(text);
        }
    }

    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            default -> false;
        };
    }

    /** Decimal, {@code 0x}, {@code 0b} and octal; base 60 is left as text, since nobody means it. */
    private static BigInteger integer(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        BigInteger value;
        if (digits.startsWith("0x")) {
            value = new BigInteger(digits.substring(2), 16);
        } else if (digits.startsWith("0b")) {
            value = new BigInteger(digits.substring(2), 2);
        } else if (digits.length() > 1 && digits.startsWith("0")) {
            value = new BigInteger(digits.startsWith("0o") ? digits.substring(2) : digits, 8);
        } else {
            value = new BigInteger(digits);
        }
        return negative ? value.negate() : value;
    }
}
