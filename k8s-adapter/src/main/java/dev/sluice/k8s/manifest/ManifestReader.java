package dev.sluice.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.convert.Converted;
import dev.sluice.k8s.convert.FieldPath;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files into objects; everything that is wrong in any of them is collected. For one thread and one reading. */
final class ManifestReader {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestReader.class);
    /** Versions whose fields are the same as, or fewer than, those of the version that is read. */
    private static final Set<String> ALSO_READ = Set.of("elbv2.k8s.aws/v1alpha1");
    /** Where Ingresses lived before they had a group of their own. */
    private static final String FORMER_INGRESS_GROUP = "extensions/";

    private static final Comparator<ManifestError> BY_PLACE = Comparator.comparingInt(
                    (ManifestError error) -> error.location().line())
            .thenComparingInt(error -> error.location().column());

    private final List<ApiKind<?>> kinds = ApiKinds.all(ApiKinds.QUIC_ENVIRONMENT_VARIABLE);
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<ManifestError> errors = new ArrayList<>();

    /**
     * Reads all files of these paths.
     *
     * @throws ManifestException if anything in them is wrong
     */
    List<Manifest> read(Collection<Path> paths) {
        for (Path file : ManifestFiles.of(paths)) {
            int errorsBefore = errors.size();
            for (ManifestDocument document : documents(file)) {
                readObject(document, document.content(), FieldPath.ROOT);
            }
            errors.subList(errorsBefore, errors.size()).sort(BY_PLACE);
        }
        if (!errors.isEmpty()) {
            throw new ManifestException(errors);
        }
        return List.copyOf(manifests);
    }

    private List<ManifestDocument> documents(Path file) {
        try {
            String text = Files.readString(file);
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return isJson(file, content)
                    ? JsonDocuments.read(file, content, errors)
                    : YamlDocuments.read(file, content, errors);
        } catch (NoSuchFileException e) {
            return unreadable(file, "no such file or folder (expected: manifests)");
        } catch (CharacterCodingException e) {
            return unreadable(file, "not text in UTF-8 (expected: YAML or JSON)");
        } catch (IOException e) {
            return unreadable(file, "cannot be read: " + e.getMessage());
        }
    }

    /** YAML may begin with a brace as well, but is not called JSON then. */
    private static boolean isJson(Path file, String content) {
        String name = file.toString();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return name.endsWith(".json") || (!yaml && content.stripLeading().startsWith("{"));
    }

    private List<ManifestDocument> unreadable(Path file, String reason) {
        errors.add(new ManifestError(SourceLocation.ofWhole(file), reason));
        return List.of();
    }

    private void readObject(ManifestDocument document, JsonNode content, FieldPath root) {
        if (!(content instanceof ObjectNode object)) {
            error(document, root, "no Kubernetes object (expected: apiVersion, kind and metadata)");
            return;
        }
        String apiVersion = object.path("apiVersion").asText();
        String kind = object.path("kind").asText();
        if (kind.isEmpty() && object.path("items").isArray()) {
            readItems(document, object, root, "");
        } else if (apiVersion.isEmpty() || kind.isEmpty()) {
            String missing = apiVersion.isEmpty() ? "apiVersion" : "kind";
            error(document, root, missing + ": nothing (expected: as in apiVersion: v1, kind: Service)");
        } else if (kind.endsWith("List") && object.path("items").isArray()) {
            readItems(document, object, root, kind.substring(0, kind.length() - "List".length()));
        } else {
            Optional<ApiKind<?>> known = known(apiVersion, kind);
            if (known.isPresent()) {
                convert(known.get(), document, object, root);
            } else {
                ignoreOrRefuse(document, root, apiVersion, kind);
            }
        }
    }

    /** Items of a typed list need not repeat what they are. */
    private void readItems(ManifestDocument document, ObjectNode list, FieldPath root, String itemKind) {
        JsonNode items = list.path("items");
        for (int i = 0; i < items.size(); i++) {
            if (!itemKind.isEmpty() && items.get(i) instanceof ObjectNode item && !item.has("kind")) {
                item.put("kind", itemKind)
                        .put("apiVersion", list.path("apiVersion").asText());
            }
            readObject(document, items.get(i), root.child("items").item(i));
        }
    }

    private Optional<ApiKind<?>> known(String apiVersion, String kind) {
        return kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .filter(candidate -> candidate.apiVersion().equals(apiVersion) || ALSO_READ.contains(apiVersion))
                .findFirst();
    }

    private void convert(ApiKind<?> kind, ManifestDocument document, ObjectNode content, FieldPath root) {
        Converted<? extends KubernetesObject> converted = kind.convert(content);
        Manifest manifest = new Manifest(converted.object(), document, root);
        Subject subject = Subject.of(manifest.object());
        converted.errors().forEach(wrong -> {
            SourceLocation place = document.place(wrong.path().within(root));
            errors.add(new ManifestError(place, subject + ": " + wrong.text()));
        });
        manifests.add(manifest);
    }

    private void ignoreOrRefuse(ManifestDocument document, FieldPath root, String apiVersion, String kind) {
        Optional<ApiKind<?>> sameGroup = kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .filter(candidate ->
                        apiVersion.startsWith(candidate.group() + "/") || apiVersion.startsWith(FORMER_INGRESS_GROUP))
                .findFirst();
        if (sameGroup.isPresent()) {
            error(
                    document,
                    root.child("apiVersion"),
                    kind + ": apiVersion: " + apiVersion + " (expected: "
                            + sameGroup.get().apiVersion() + ")");
        } else {
            LOG.debug("{}: {} {} is not looked at", document.place(root), apiVersion, kind);
        }
    }

    private void error(ManifestDocument document, FieldPath path, String message) {
        errors.add(new ManifestError(document.place(path), message));
    }
}
