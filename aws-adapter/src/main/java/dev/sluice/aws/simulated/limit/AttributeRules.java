package dev.sluice.aws.simulated.limit;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The attributes that a kind of resource has: their keys, AWS's default of each and the values it takes. */
public final class AttributeRules {
    private final String kind;
    private final SortedMap<String, Attribute> known;

    AttributeRules(String kind, SortedMap<String, Attribute> known) {
        this.kind = requireNonNull(kind, "kind");
        this.known = new TreeMap<>(known);
    }

    /** All attributes of a resource on which these were set. */
    public SortedMap<String, String> complete(Map<String, String> set) {
        SortedMap<String, String> all = new TreeMap<>();
        known.forEach((key, attribute) -> all.put(key, attribute.usual()));
        all.putAll(set);
        return all;
    }

    /** What is set after {@code added} was set too, if AWS takes it. */
    public SortedMap<String, String> set(Map<String, String> present, Map<String, String> added) {
        added.forEach(this::requireAttribute);
        SortedMap<String, String> all = new TreeMap<>(present);
        all.putAll(added);
        return all;
    }

    private void requireAttribute(String key, String value) {
        Attribute attribute = known.get(key);
        if (attribute == null) {
            throw new Refusal("InvalidConfigurationRequest", kind + " attribute key '" + key + "' is not recognized");
        }
        if (!attribute.values().matcher(value).matches()) {
            throw new Refusal(
                    "InvalidConfigurationRequest",
                    kind + " attribute value '" + value + "' for the key '" + key + "' is not valid");
        }
    }

    /** An attribute: what AWS uses unless it is set, and what it may be set to. */
    record Attribute(String usual, Pattern values) {
        Attribute {
            requireNonNull(usual, "usual");
            requireNonNull(values, "values");
        }
    }
}
