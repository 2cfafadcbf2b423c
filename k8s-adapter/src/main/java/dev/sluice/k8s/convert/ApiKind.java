package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A kind of the Kubernetes API: its names, its place in the API, and how its JSON becomes a record. */
public final class ApiKind<T extends KubernetesObject> {
    private final String group;
    private final String version;
    private final String kind;
    private final String plural;
    private final Function<Fields, T> conversion;

    ApiKind(String apiVersion, String kind, String plural, Function<Fields, T> conversion) {
        int slash = requireNonNull(apiVersion, "apiVersion").indexOf('/');
        this.group = slash < 0 ? "" : apiVersion.substring(0, slash);
        this.version = apiVersion.substring(slash + 1);
        this.kind = requireNonNull(kind, "kind");
        this.plural = requireNonNull(plural, "plural");
        this.conversion = requireNonNull(conversion, "conversion");
    }

    /** The record that an object of this kind becomes, with all fields that have a wrong type. */
    public Converted<T> convert(ObjectNode json) {
        List<FieldError> errors = new ArrayList<>();
        T object = conversion.apply(Fields.of(json, errors));
        return new Converted<>(object, errors);
    }

    /** {@code networking.k8s.io/v1}; of the core group only the version. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The API group, empty for the core group. */
    public String group() {
        return group;
    }

    public String kind() {
        return kind;
    }

    /** The resource's name in URLs. */
    public String plural() {
        return plural;
    }

    /** URL path of all objects of a namespace; of the whole cluster if it is empty. */
    public String path(String namespace) {
        String root = (group.isEmpty() ? "/api/" : "/apis/") + apiVersion();
        return namespace.isEmpty() ? root + "/" + plural : root + "/namespaces/" + namespace + "/" + plural;
    }

    /** URL path of one object. */
    public String path(ObjectKey key) {
        return path(key.namespace()) + "/" + key.name();
    }

    @Override
    public String toString() {
        return apiVersion() + " " + kind;
    }
}
