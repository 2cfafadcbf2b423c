package dev.sluice.core.port;

import java.util.Collection;
import java.util.SortedMap;

/** Elastic Load Balancing v2: trust stores. Conventions as in {@link LoadBalancers}. */
public interface TrustStores {
    /** ARN by name; an unknown name fails with {@code TrustStoreNotFound}. */
    SortedMap<String, String> arnsByName(Collection<String> names);
}
