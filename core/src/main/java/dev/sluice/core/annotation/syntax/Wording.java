package dev.sluice.core.annotation.syntax;

/** Templates of messages, with places for what is known only when the message is needed. */
final class Wording {
    private Wording() {}

    /** Puts the parts in the places {@code %k}, {@code %v} and {@code %e}, whatever they contain themselves. */
    static String fill(String wording, String key, String value, String error) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < wording.length(); i++) {
            char c = wording.charAt(i);
            char next = i + 1 < wording.length() ? wording.charAt(i + 1) : ' ';
            if (c == '%' && "kve".indexOf(next) >= 0) {
                text.append(next == 'k' ? key : next == 'v' ? value : error);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
