package dev.sluice.core.network;

import java.util.Collection;

/** How upstream's messages print collections. */
final class TextForms {
    private TextForms() {}

    /** {@code [a b]}. */
    static String list(Collection<String> values) {
        return "[" + String.join(" ", values) + "]";
    }
}
