package dev.sluice.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.k8s.convert.FieldPath;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * YAML text to documents. Scalars get the JSON types that {@code kubectl} gives them (YAML 1.1, so {@code yes} is
 * true); anchors and merge keys are followed; a key that is written twice is an error, as it is for an API server.
 */
final class YamlDocuments {
    private final Path file;
    private final List<ManifestError> errors;
    private final Map<FieldPath, SourceLocation> places = new HashMap<>();
    private final AliasGuard aliases = new AliasGuard();

    private YamlDocuments(Path file, List<ManifestError> errors) {
        this.file = file;
        this.errors = errors;
    }

    /** The documents of a file; empty ones are left out, mistakes are added to {@code errors}. */
    static List<ManifestDocument> read(Path file, String text, List<ManifestError> errors) {
        List<ManifestDocument> documents = new ArrayList<>();
        try {
            for (Node root : new Yaml(options()).composeAll(new StringReader(text))) {
                YamlDocuments reader = new YamlDocuments(file, errors);
                JsonNode content = reader.json(root, FieldPath.ROOT);
                if (!content.isNull()) {
                    documents.add(new ManifestDocument(content, reader.places));
                }
            }
        } catch (MarkedYAMLException e) {
            errors.add(new ManifestError(location(file, e.getProblemMark()), problem(e)));
        } catch (ReaderException e) {
            errors.add(new ManifestError(
                    new SourceLocation(file, lineOf(e.getPosition(), text), 1),
                    "not YAML: the character U+%04X is not allowed".formatted(e.getCodePoint())));
        } catch (YAMLException e) {
            errors.add(new ManifestError(
                    SourceLocation.ofWhole(file), "not YAML: " + oneLine(String.valueOf(e.getMessage()))));
        }
        return documents;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000);
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    private static int lineOf(int position, String text) {
        return 1
                + (int) text.chars()
                        .limit(position)
                        .filter(each -> each == '\n')
                        .count();
    }

    private static String oneLine(String message) {
        return String.join(" ", message.lines().map(String::strip).toList());
    }

    private static String problem(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
        return "not YAML: " + e.getProblem() + context;
    }

    private JsonNode json(Node node, FieldPath path) {
        places.putIfAbsent(path, location(file, node.getStartMark()));
        return switch (node) {
            case MappingNode mapping -> once(mapping, path, () -> object(mapping, path));
            case SequenceNode sequence -> once(sequence, path, () -> list(sequence, path));
            case ScalarNode scalar -> scalar(scalar);
            case AnchorNode anchor -> json(anchor.getRealNode(), path);
            default -> throw new IllegalStateException("YAML node of an unknown kind: " + node);
        };
    }

    private JsonNode once(CollectionNode<?> node, FieldPath path, Supplier<JsonNode> content) {
        if (!aliases.enter(node)) {
            error(node, path + ": is part of itself (expected: an alias of something else)");
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            return content.get();
        } finally {
            aliases.leave(node);
        }
    }

    private ObjectNode object(MappingNode mapping, FieldPath path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<Node> merged = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                merged.add(entry.getValueNode());
                continue;
            }
            String key = key(entry.getKeyNode(), path);
            places.putIfAbsent(
                    path.child(key), location(file, entry.getKeyNode().getStartMark()));
            if (object.has(key)) {
                error(entry.getKeyNode(), path.child(key) + ": written twice (expected: once)");
            }
            object.set(key, json(entry.getValueNode(), path.child(key)));
        }
        merged.forEach(source -> merge(object, source, path));
        return object;
    }

    /** Fields of a merged mapping fill in what the mapping itself does not say. */
    private void merge(ObjectNode object, Node source, FieldPath path) {
        if (source instanceof SequenceNode several) {
            JsonNode unused = once(several, path, () -> {
                several.getValue().forEach(one -> merge(object, one, path));
                return object;
            });
        } else if (json(source, path) instanceof ObjectNode fields) {
            fields.properties().forEach(field -> object.putIfAbsent(field.getKey(), field.getValue()));
        } else {
            error(source, path + ": << stands before something else (expected: a mapping)");
        }
    }

    private String key(Node key, FieldPath path) {
        if (key instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        error(key, path + ": a key that is a mapping or list (expected: text)");
        return "";
    }

    private ArrayNode list(SequenceNode sequence, FieldPath path) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            list.add(json(sequence.getValue().get(i), path.item(i)));
        }
        return list;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        return YamlScalar.toJson(scalar.getTag(), scalar.getValue());
    }

    private void error(Node at, String message) {
        errors.add(new ManifestError(location(file, at.getStartMark()), message));
    }

    private static SourceLocation location(Path file, Mark mark) {
        return mark == null
                ? SourceLocation.ofWhole(file)
                : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Keeps a document from being written out whose aliases have no end, or hardly one. For one document. */
    private static final class AliasGuard {
        private static final int MOST_REPETITIONS = 10_000;

        private final Set<CollectionNode<?>> open = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<CollectionNode<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private int repetitions;

        /**
         * Begins with a list or mapping; whoever was let in calls {@link #leave}. False if it is part of itself.
         *
         * @throws YAMLException if lists and mappings have been repeated too often
         */
        boolean enter(CollectionNode<?> node) {
            if (!seen.add(node) && ++repetitions > MOST_REPETITIONS) {
                throw new YAMLException("aliases repeat more than " + MOST_REPETITIONS + " lists and mappings");
            }
            return open.add(node);
        }

        void leave(CollectionNode<?> node) {
            open.remove(node);
        }
    }
}
