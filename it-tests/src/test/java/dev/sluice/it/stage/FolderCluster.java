package dev.sluice.it.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.it.stage.KubeCluster.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A folder of manifests that a controller watches: one file for each object. */
public final class FolderCluster implements StoryCluster {
    private final Path folder;
    private final Supplier<ClusterView> live;

    /** {@code live} is the cluster as the controller sees it, with what it has written. */
    public FolderCluster(Path folder, Supplier<ClusterView> live) {
        this.folder = folder;
        this.live = live;
    }

    @Override
    public void apply(String yaml) {
        KubeCluster.documents(yaml)
                .forEach(object -> write(
                        file(
                                object.path("kind").asText(),
                                object.at("/metadata/namespace").asText(),
                                object.at("/metadata/name").asText()),
                        object));
    }

    /** In place of the old file at once: one that is half written would look like an object that is gone. */
    private static void write(Path file, JsonNode object) {
        try {
            Path fresh = Files.writeString(file.resolveSibling("." + file.getFileName()), object.toPrettyString());
            Path unused = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(Kind kind, String namespace, String name) {
        try {
            Files.delete(file(kind.name(), namespace, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(Kind kind, String namespace, String name) {
        ObjectKey key = new ObjectKey(namespace, name);
        if (kind.equals(Kind.INGRESS)) {
            return live.get().ingress(key).isPresent();
        }
        if (kind.equals(Kind.BINDING)) {
            return live.get().targetGroupBinding(key).isPresent();
        }
        return Files.exists(file(kind.name(), namespace, name));
    }

    @Override
    public boolean isTrue(String namespace, String pod, String condition) {
        return live.get()
                .pod(new ObjectKey(namespace, pod))
                .flatMap(found -> found.condition(condition))
                .filter(found -> found.status() == ConditionStatus.TRUE)
                .isPresent();
    }

    @Override
    public Optional<String> bindingOf(String namespace, String service) {
        return live.get().targetGroupBindings().stream()
                .filter(binding -> binding.key().namespace().equals(namespace))
                .filter(binding -> binding.spec().serviceRef().name().equals(service))
                .map(binding -> binding.key().name())
                .findFirst();
    }

    private Path file(String kind, String namespace, String name) {
        return folder.resolve(String.join("-", kind.toLowerCase(Locale.ROOT), namespace, name) + ".json");
    }
}
