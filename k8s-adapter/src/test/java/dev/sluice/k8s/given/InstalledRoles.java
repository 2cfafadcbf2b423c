package dev.sluice.k8s.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rights that {@code docs/rbac.yaml} grants. */
public final class InstalledRoles {
    private static final Path FILE = Path.of("..", "docs", "rbac.yaml");

    private InstalledRoles() {}

    public static SortedSet<Right> rights() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            NavigableSet<Right> rights = new TreeSet<>();
            for (Object document : new org.yaml.snakeyaml.Yaml().loadAll(reader)) {
                JsonNode rules = new ObjectMapper().valueToTree(document).path("rules");
                rules.forEach(rule -> addAll(rights, rule));
            }
            return rights;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    private static void addAll(SortedSet<Right> rights, JsonNode rule) {
        for (JsonNode group : rule.path("apiGroups")) {
            for (JsonNode resource : rule.path("resources")) {
                for (JsonNode verb : rule.path("verbs")) {
                    rights.add(new Right(verb.asText(), group.asText(), resource.asText()));
                }
            }
        }
    }
}
