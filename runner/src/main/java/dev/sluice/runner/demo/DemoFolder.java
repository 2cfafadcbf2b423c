package dev.sluice.runner.demo;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.k8s.manifest.ManifestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example manifests in a folder of their own, which is the demo's cluster. */
final class DemoFolder implements AutoCloseable {
    private static final List<String> FILES = List.of("cluster.yaml", "services.yaml", "ingresses.yaml");
    private static final String INGRESSES = "ingresses.yaml";

    private final Path live;
    private final Path draft;
    private final Map<String, String> texts = new TreeMap<>();

    private DemoFolder(Path live, Path draft) {
        this.live = live;
        this.draft = draft;
    }

    static DemoFolder unpack() throws IOException {
        DemoFolder folder =
                new DemoFolder(Files.createTempDirectory("sluice-demo"), Files.createTempDirectory("sluice-draft"));
        for (String file : FILES) {
            folder.texts.put(file, resource(file));
        }
        folder.writeTo(folder.live);
        return folder;
    }

    /** The folder that the controller watches. */
    Path path() {
        return live;
    }

    /** Changes the text of the Ingresses, in the draft alone; answers the cluster as it would be then. */
    ClusterView drafted(String before, String after) throws IOException {
        String text = texts.getOrDefault(INGRESSES, "");
        if (!text.contains(before)) {
            throw new IllegalStateException("ingresses.yaml: no \"" + before + "\" (expected: the text to change)");
        }
        texts.put(INGRESSES, text.replace(before, after));
        writeTo(draft);
        return ManifestCluster.read(List.of(draft)).view();
    }

    /** Saves the draft where the controller sees it. */
    void save() throws IOException {
        writeTo(live);
    }

    /** Deletes the Ingresses from the folder. */
    void deleteIngresses() throws IOException {
        texts.remove(INGRESSES);
        Files.delete(live.resolve(INGRESSES));
    }

    private void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = DemoFolder.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("resource: /demo/" + file + " (expected: on the class path)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path folder : List.of(live, draft)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
