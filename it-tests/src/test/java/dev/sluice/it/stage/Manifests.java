package dev.sluice.it.stage;

import dev.sluice.it.moto.SeededVpc;
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

    /** What a cluster on this VPC begins with: the custom resources, our class, and two nodes. */
    public static String clusterOn(SeededVpc vpc) throws IOException {
        return customResourceDefinitions()
                + "\n---\n"
                + read("cluster")
                        .replace("NODE_A", vpc.nodes().get(0).instanceId())
                        .replace("NODE_B", vpc.nodes().get(1).instanceId());
    }

    public static String customResourceDefinitions() throws IOException {
        return Files.readString(DEFINITIONS.resolve("ingressclassparams.yaml"))
                + "\n---\n"
                + Files.readString(DEFINITIONS.resolve("targetgroupbindings.yaml"));
    }
}
