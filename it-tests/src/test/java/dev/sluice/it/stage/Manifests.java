package dev.sluice.it.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The YAML that stories apply. */
public final class Manifests {
    private static final Path DEFINITIONS = Path.of("..", "k8s-adapter", "src", "main", "resources", "crds");

    private Manifests() {}

    /** The manifest of this name beside the stories. */
    public static String read(String name) throws IOException {
        try (var in = Manifests.class.getResourceAsStream("/story/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static String customResourceDefinitions() throws IOException {
        return Files.readString(DEFINITIONS.resolve("ingressclassparams.yaml"))
                + "\n---\n"
                + Files.readString(DEFINITIONS.resolve("targetgroupbindings.yaml"));
    }
}
