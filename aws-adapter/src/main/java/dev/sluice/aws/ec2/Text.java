package dev.sluice.aws.ec2;

import org.jspecify.annotations.Nullable;

/** Texts that the SDK may leave out. */
final class Text {
    private Text() {}

    static String of(@Nullable String value) {
        return value == null ? "" : value;
    }
}
