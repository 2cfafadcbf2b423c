package dev.sluice.core.port;

import static java.util.Objects.requireNonNull;

/** All AWS ports of one account and region; an embedder hands them over in this form. */
public record Cloud(
        LoadBalancers loadBalancers,
        Listeners listeners,
        ListenerRules listenerRules,
        TargetGroups targetGroups,
        TargetsByRole targets,
        ElbTags elbTags,
        TrustStores trustStores,
        SecurityGroups securityGroups,
        Network network,
        Certificates certificates,
        DnsZones dnsZones,
        WebAcls webAcls,
        ClassicWebAcls classicWebAcls,
        ShieldProtections shieldProtections) {
    public Cloud {
        requireNonNull(loadBalancers, "loadBalancers");
        requireNonNull(listeners, "listeners");
        requireNonNull(listenerRules, "listenerRules");
        requireNonNull(targetGroups, "targetGroups");
        requireNonNull(targets, "targets");
        requireNonNull(elbTags, "elbTags");
        requireNonNull(trustStores, "trustStores");
        requireNonNull(securityGroups, "securityGroups");
        requireNonNull(network, "network");
        requireNonNull(certificates, "certificates");
        requireNonNull(dnsZones, "dnsZones");
        requireNonNull(webAcls, "webAcls");
        requireNonNull(classicWebAcls, "classicWebAcls");
        requireNonNull(shieldProtections, "shieldProtections");
    }

    /** The same with other target groups: a decorated port in the place of a plain one. */
    public Cloud withTargetGroups(TargetGroups changed) {
        return new Cloud(
                loadBalancers,
                listeners,
                listenerRules,
                changed,
                targets,
                elbTags,
                trustStores,
                securityGroups,
                network,
                certificates,
                dnsZones,
                webAcls,
                classicWebAcls,
                shieldProtections);
    }
}
