package dev.sluice.core.planning.cause;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whose target groups are by their tag {@code <namespace>/<ingress>-<service>:<port>}. Names hold dashes, so the tag
 * alone may speak of several Ingresses; the binding of the target group names the Service and settles it.
 */
public final class TargetGroupOwners {
    private static final Pattern SERVICE_AND_PORT = Pattern.compile("-[a-z0-9]([-a-z0-9]*[a-z0-9])?:[-a-z0-9]+");

    private final Collection<ObjectKey> ingresses;
    private final Map<String, TargetGroupBinding.ServiceReference> services = new HashMap<>();

    /** Among these Ingresses, and by these bindings. */
    public TargetGroupOwners(Collection<ObjectKey> ingresses, Collection<TargetGroupBinding> bindings) {
        this.ingresses = List.copyOf(ingresses);
        bindings.forEach(binding ->
                services.put(binding.spec().targetGroupArn(), binding.spec().serviceRef()));
    }

    /** The Ingresses that the target group may be of; one, if that is certain. */
    public SortedSet<ObjectKey> of(Arn group, String tag) {
        SortedSet<ObjectKey> owners = new TreeSet<>();
        TargetGroupBinding.ServiceReference service = services.get(group.value());
        for (ObjectKey ingress : ingresses) {
            String key = ingress.toString();
            boolean owns = service == null
                    ? tag.startsWith(key)
                            && SERVICE_AND_PORT
                                    .matcher(tag.substring(key.length()))
                                    .matches()
                    : tag.equals(
                            key + "-" + service.name() + ":" + service.port().text());
            if (owns) {
                owners.add(ingress);
            }
        }
        return owners;
    }
}
