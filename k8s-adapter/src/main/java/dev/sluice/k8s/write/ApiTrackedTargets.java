package dev.sluice.k8s.write;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.k8s.call.KubernetesApi;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What bindings have registered, in ConfigMaps {@code aws-lbc-targets-<binding>} on the API server. */
public final class ApiTrackedTargets implements TrackedTargets {
    private static final String TARGETS = "targets";
    private static final Pattern COMMA = Pattern.compile(",");

    private final KubernetesApi api;

    public ApiTrackedTargets(KubernetesApi api) {
        this.api = requireNonNull(api, "api");
    }

    @Override
    public Optional<SortedSet<String>> read(ObjectKey binding) {
        return api.find(path(binding)).map(configMap -> {
            String listed = configMap.path("data").path(TARGETS).asText("");
            return COMMA.splitAsStream(listed)
                    .filter(identifier -> !identifier.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        });
    }

    @Override
    public void write(ObjectKey binding, SortedSet<String> identifiers) {
        ObjectNode configMap = Json.object();
        configMap.put("apiVersion", "v1").put("kind", "ConfigMap");
        configMap.putObject("metadata").put("namespace", binding.namespace()).put("name", name(binding));
        configMap.putObject("data").put(TARGETS, String.join(",", identifiers));
        try {
            ObjectNode unused = api.replace(path(binding), configMap);
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
            ObjectNode unused = api.create(collection(binding), configMap);
        }
    }

    @Override
    public void delete(ObjectKey binding) {
        try {
            api.delete(path(binding));
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static String path(ObjectKey binding) {
        return collection(binding) + "/" + name(binding);
    }

    private static String collection(ObjectKey binding) {
        return "/api/v1/namespaces/" + binding.namespace() + "/configmaps";
    }

    private static String name(ObjectKey binding) {
        return "aws-lbc-targets-" + binding.name();
    }
}
