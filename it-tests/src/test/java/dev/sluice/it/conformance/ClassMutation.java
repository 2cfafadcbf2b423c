package dev.sluice.it.conformance;

import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.cluster.IngressClassParams.ListenerAttributes;
import dev.sluice.core.cluster.IngressClassParams.Spec;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/** Changes what classes fix for their Ingresses: each field may become that of another case's parameters, or odd. */
final class ClassMutation {
    private static final Spec ODD = new Spec(
            "a-name-that-is-longer-than-32-characters",
            List.of("", "none"),
            Optional.of(new LabelSelector(
                    new TreeMap<>(Map.of("team", "-")), List.of(new LabelSelector.Expression("a", "Gt", List.of())))),
            Optional.of(""),
            Optional.of(""),
            List.of("10.0.0.0", ""),
            " ",
            "https",
            Optional.of(new SubnetSelector(List.of(), new TreeMap<>())),
            Optional.of("ipv6"),
            List.of(new KeyValue("", ""), new KeyValue("ext", "1"), new KeyValue("ext", "2")),
            "alb",
            List.of(new KeyValue("", "true")),
            List.of(new ListenerAttributes("", -1, List.of(new KeyValue("", "")))),
            OptionalInt.of(-1),
            Optional.of(""),
            List.of(""),
            List.of("pl-1"),
            "none",
            "gone");

    /** A class that fixes nothing. */
    private static final Spec NOTHING = new Spec(
            "",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "",
            List.of(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            "",
            "");

    private final List<Spec> donors;
    private final Random random;

    /** Draws from {@code corpus}, the objects of all cases. */
    ClassMutation(List<KubernetesObject> corpus, Random random) {
        this.random = random;
        this.donors = new ArrayList<>(List.of(ODD, NOTHING));
        for (KubernetesObject object : corpus) {
            if (object instanceof IngressClassParams params) {
                donors.add(params.spec());
            }
        }
    }

    IngressClassParams mutated(IngressClassParams params) {
        return new IngressClassParams(params.meta(), mixed(params.spec(), pick(donors)));
    }

    /** A class, and parameters that it may have got. */
    List<KubernetesObject> withParameters(IngressClass ingressClass) {
        String name = ingressClass.name() + "-drawn";
        String kind = random.nextInt(10) == 0 ? "ConfigMap" : IngressClassParams.KIND;
        return List.of(
                new IngressClass(
                        ingressClass.meta(),
                        ingressClass.controller(),
                        Optional.of(new IngressClass.Parameters(IngressClassParams.API_GROUP, kind, name))),
                new IngressClassParams(
                        ObjectMeta.of(ObjectKey.clusterScoped(name)), mixed(pick(donors), pick(donors))));
    }

    private Spec mixed(Spec one, Spec other) {
        return new Spec(
                either(one.loadBalancerName(), other.loadBalancerName()),
                either(one.certificateArn(), other.certificateArn()),
                either(one.namespaceSelector(), other.namespaceSelector()),
                either(one.groupName(), other.groupName()),
                either(one.scheme(), other.scheme()),
                either(one.inboundCidrs(), other.inboundCidrs()),
                either(one.sslPolicy(), other.sslPolicy()),
                either(one.sslRedirectPort(), other.sslRedirectPort()),
                either(one.subnets(), other.subnets()),
                either(one.ipAddressType(), other.ipAddressType()),
                either(one.tags(), other.tags()),
                either(one.targetType(), other.targetType()),
                either(one.loadBalancerAttributes(), other.loadBalancerAttributes()),
                either(one.listeners(), other.listeners()),
                either(one.minimumCapacityUnits(), other.minimumCapacityUnits()),
                either(one.ipamPoolId(), other.ipamPoolId()),
                either(one.prefixListIds(), other.prefixListIds()),
                either(one.legacyPrefixListIds(), other.legacyPrefixListIds()),
                either(one.wafv2AclArn(), other.wafv2AclArn()),
                either(one.wafv2AclName(), other.wafv2AclName()));
    }

    /** Mostly the first, so that some of what is built remains to be looked at. */
    private <T> T either(T one, T other) {
        return random.nextInt(4) == 0 ? other : one;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
