package dev.sluice.it.benchmark.large;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that stand beside this package's classes, for objects that are alike but for a few words. */
final class Template {
    private Template() {}

    static String read(String name) {
        try (InputStream text = requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }
}
