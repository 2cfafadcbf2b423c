package dev.sluice.k8s.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objects written as YAML. */
public final class Yaml {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Yaml() {}

    public static ObjectNode json(String yaml) {
        Object loaded = new org.yaml.snakeyaml.Yaml().load(yaml);
        return JSON.valueToTree(loaded);
    }
}
