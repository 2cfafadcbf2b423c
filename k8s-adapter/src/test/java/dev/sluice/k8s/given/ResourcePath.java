package dev.sluice.k8s.given;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL path of the Kubernetes API, taken apart; parts that are not there are empty. */
record ResourcePath(String root, String namespace, String plural, String name, String subresource) {
    private static final Pattern FORM = Pattern.compile("(?<root>/api/v1|/apis/[^/]+/[^/]+)"
            + "(?:/namespaces/(?<namespace>[^/]+))?/(?<plural>[a-z]+)(?:/(?<name>[^/]+))?(?:/(?<sub>status))?");

    static Optional<ResourcePath> of(String path) {
        Matcher parts = FORM.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ResourcePath(
                parts.group("root"),
                text(parts, "namespace"),
                parts.group("plural"),
                text(parts, "name"),
                text(parts, "sub")));
    }

    /** The API group, empty for the core group. */
    String group() {
        return root.startsWith("/apis/") ? root.substring("/apis/".length(), root.lastIndexOf('/')) : "";
    }

    /** Whether an object at {@code other} belongs to the collection at this path. */
    boolean holds(ResourcePath other) {
        return root.equals(other.root)
                && plural.equals(other.plural)
                && (namespace.isEmpty() || namespace.equals(other.namespace))
                && (name.isEmpty() || name.equals(other.name));
    }

    ResourcePath object(String objectName) {
        return new ResourcePath(root, namespace, plural, objectName, "");
    }

    ResourcePath withoutSubresource() {
        return new ResourcePath(root, namespace, plural, name, "");
    }

    private static String text(Matcher parts, String group) {
        return Optional.ofNullable(parts.group(group)).orElse("");
    }
}
