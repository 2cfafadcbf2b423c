package dev.sluice.k8s.given;

import java.util.Map;

/** What one request needs: {@code patch networking.k8s.io ingresses/status}. */
public record Right(String verb, String group, String resource) implements Comparable<Right> {
    private static final Map<String, String> VERBS =
            Map.of("POST", "create", "PUT", "update", "PATCH", "patch", "DELETE", "delete");

    static Right of(String method, ResourcePath path, boolean watch) {
        String resource = path.subresource().isEmpty() ? path.plural() : path.plural() + "/" + path.subresource();
        String read = watch ? "watch" : path.name().isEmpty() ? "list" : "get";
        return new Right(VERBS.getOrDefault(method, read), path.group(), resource);
    }

    /** Whether this is about Secrets, which users grant one by one. */
    boolean isOfSecrets() {
        return group.isEmpty() && resource.equals("secrets");
    }

    @Override
    public int compareTo(Right other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return verb + " " + group + " " + resource;
    }
}
