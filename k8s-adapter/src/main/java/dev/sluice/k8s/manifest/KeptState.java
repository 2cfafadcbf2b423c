package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.convert.TargetGroupBindingConversion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the controller has written beside a folder of manifests, in a file, so that the next process finds it:
 * finalizers and status of Ingresses, bindings, and which targets they have registered. Of Ingresses it keeps no rules:
 * the manifests say them, and one that is only held by its finalizer needs none. Safe for use by several threads.
 */
final class KeptState {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FROM_MANIFESTS = "fromManifests";
    private static final String OWN = "own";
    private static final String TRACKED = "trackedTargets";

    private final Optional<Path> file;
    private Contents contents;

    /** Objects that came from manifests, the controller's own, and the targets that each binding has registered. */
    record Contents(
            List<KubernetesObject> fromManifests,
            List<KubernetesObject> own,
            SortedMap<ObjectKey, SortedSet<String>> tracked) {
        Contents {
            fromManifests = List.copyOf(fromManifests);
            own = List.copyOf(own);
        }
    }

    private KeptState(Optional<Path> file, Contents contents) {
        this.file = requireNonNull(file, "file");
        this.contents = contents;
    }

    /** Begins with what the file holds, if there is one; without a path, everything ends with the process. */
    static KeptState in(Optional<Path> file) {
        return new KeptState(
                file,
                file.filter(Files::exists)
                        .map(KeptState::read)
                        .orElseGet(() -> new Contents(List.of(), List.of(), new TreeMap<>())));
    }

    synchronized Contents contents() {
        return contents;
    }

    /** Keeps those of the objects that the controller writes to. */
    synchronized void keepObjects(Collection<KubernetesObject> fromManifests, Collection<KubernetesObject> own) {
        become(new Contents(written(fromManifests), written(own), contents.tracked()));
    }

    synchronized void keepTracked(SortedMap<ObjectKey, SortedSet<String>> tracked) {
        become(new Contents(contents.fromManifests(), contents.own(), tracked));
    }

    private static List<KubernetesObject> written(Collection<KubernetesObject> objects) {
        return objects.stream()
                .filter(object -> object instanceof Ingress || object instanceof TargetGroupBinding)
                .toList();
    }

    private void become(Contents next) {
        if (!next.equals(contents)) {
            contents = next;
            file.ifPresent(target -> write(target, json(next)));
        }
    }

    private static void write(Path file, ObjectNode json) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private static Contents read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            SortedMap<ObjectKey, SortedSet<String>> tracked = new TreeMap<>();
            json.path(TRACKED)
                    .forEach(entry -> tracked.put(
                            new ObjectKey(
                                    entry.path("namespace").asText(),
                                    entry.path("name").asText()),
                            texts(entry.path("targets"))));
            return new Contents(objects(json.path(FROM_MANIFESTS)), objects(json.path(OWN)), tracked);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ": not what this program writes (expected: JSON; delete the file to begin anew)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private static SortedSet<String> texts(JsonNode array) {
        SortedSet<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<KubernetesObject> objects(JsonNode array) {
        List<KubernetesObject> objects = new ArrayList<>();
        for (JsonNode json : array) {
            if (json instanceof ObjectNode object) {
                objects.add(kind(object).convert(object).object());
            }
        }
        return objects;
    }

    private static ApiKind<? extends KubernetesObject> kind(ObjectNode object) {
        return object.path("kind").asText().equals(Ingress.KIND) ? ApiKinds.INGRESS : ApiKinds.TARGET_GROUP_BINDING;
    }

    private static ObjectNode json(Contents contents) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode fromManifests = json.putArray(FROM_MANIFESTS);
        contents.fromManifests().forEach(object -> fromManifests.add(json(object)));
        ArrayNode own = json.putArray(OWN);
        contents.own().forEach(object -> own.add(json(object)));
        ArrayNode tracked = json.putArray(TRACKED);
        contents.tracked().forEach((binding, targets) -> {
            ObjectNode entry = tracked.addObject().put("namespace", binding.namespace());
            ArrayNode texts = entry.put("name", binding.name()).putArray("targets");
            targets.forEach(texts::add);
        });
        return json;
    }

    private static ObjectNode json(KubernetesObject object) {
        ObjectNode json = JSON.createObjectNode();
        if (object instanceof Ingress ingress) {
            json.put("apiVersion", ApiKinds.INGRESS.apiVersion()).put("kind", Ingress.KIND);
            json.set("metadata", metadata(ingress.meta()));
            ingress.className().ifPresent(name -> json.putObject("spec").put("ingressClassName", name));
            ArrayNode entries =
                    json.putObject("status").putObject("loadBalancer").putArray("ingress");
            ingress.hostnames().forEach(hostname -> entries.addObject().put("hostname", hostname));
        } else if (object instanceof TargetGroupBinding binding) {
            json.put("apiVersion", ApiKinds.TARGET_GROUP_BINDING.apiVersion()).put("kind", TargetGroupBinding.KIND);
            json.set("metadata", metadata(binding.meta()));
            json.set("spec", TargetGroupBindingConversion.toJson(binding.spec()));
            json.putObject("status").put("observedGeneration", binding.observedGeneration());
        }
        return json;
    }

    private static ObjectNode metadata(ObjectMeta meta) {
        ObjectNode json = JSON.createObjectNode()
                .put("namespace", meta.key().namespace())
                .put("name", meta.key().name())
                .put("uid", meta.uid())
                .put("generation", meta.generation());
        ObjectNode labels = json.putObject("labels");
        meta.labels().forEach(labels::put);
        ObjectNode annotations = json.putObject("annotations");
        meta.annotations().forEach(annotations::put);
        ArrayNode finalizers = json.putArray("finalizers");
        meta.finalizers().forEach(finalizers::add);
        meta.creationTimestamp().ifPresent(time -> json.put("creationTimestamp", time.toString()));
        meta.deletionTimestamp().ifPresent(time -> json.put("deletionTimestamp", time.toString()));
        return json;
    }
}
