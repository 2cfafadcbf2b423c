package dev.sluice.it.conformance;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One case: a folder {@code KIND/NAME} with its input and what is expected of it. */
public record Vector(Path folder) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** All cases under a folder, by name. */
    public static List<Vector> in(Path root) {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("expected.json"))
                    .map(file -> new Vector(requireNonNull(file.getParent())))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code KIND/NAME}. */
    public String name() {
        return kind() + "/" + folder.getFileName();
    }

    public String kind() {
        return requireNonNull(folder.getParent()).getFileName().toString();
    }

    public Path manifests() {
        return folder.resolve("input.yaml");
    }

    /** The case's own state of AWS, else that of its kind. */
    public Path awsState() {
        Path own = folder.resolve("aws.yaml");
        return Files.exists(own) ? own : folder.resolveSibling("aws.yaml");
    }

    /** Texts by name of flag, in the order in which they are given. */
    public Map<String, List<String>> flags() {
        Map<String, List<String>> flags = new TreeMap<>();
        flags.put("cluster-name", List.of("demo"));
        Path file = folder.resolve("flags.txt");
        if (Files.exists(file)) {
            for (String line : read(file).lines().toList()) {
                int equals = line.indexOf('=');
                if (line.startsWith("--")) {
                    String name = equals < 0 ? line.substring(2) : line.substring(2, equals);
                    String value = equals < 0 ? "true" : line.substring(equals + 1);
                    flags.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                }
            }
        }
        return flags;
    }

    JsonNode expectedStacks() {
        return parse(read(folder.resolve("expected.json"))).path("stacks");
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
