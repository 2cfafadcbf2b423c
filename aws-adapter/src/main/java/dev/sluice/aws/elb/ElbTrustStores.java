package dev.sluice.aws.elb;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.TrustStores;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** {@link TrustStores} on the SDK's client, and as safe for several threads as that is. */
public final class ElbTrustStores implements TrustStores {
    private final ElasticLoadBalancingV2Client client;

    public ElbTrustStores(ElasticLoadBalancingV2Client client) {
        this.client = client;
    }

    @Override
    public SortedMap<String, String> arnsByName(Collection<String> names) {
        // Without names AWS would answer with all trust stores.
        if (names.isEmpty()) {
            return SortedMaps.copyOf(Map.of());
        }
        SortedMap<String, String> arns = new TreeMap<>();
        client.describeTrustStores(request -> request.names(new TreeSet<>(names)))
                .trustStores()
                .forEach(store -> arns.put(store.name(), store.trustStoreArn()));
        return SortedMaps.copyOf(arns);
    }
}
