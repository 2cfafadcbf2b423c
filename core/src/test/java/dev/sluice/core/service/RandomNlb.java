package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;

import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.given.CatalogueRow;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.NetworkSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A Service as users may come to write it, with a cluster, an AWS and flags around it: all of it drawn by lot. */
final class RandomNlb {
    static final String NAME = "net/lb";

    private static final List<CatalogueRow> ROWS = NlbCatalogueRowsTest.rows().toList();

    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "ExternalName");

    private static final List<String> MEMBERS =
            List.of("TCP-80", "TLS-80", "UDP-80", "TCP_UDP-80", "QUIC-80", "80", "81");

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            ",",
            "=",
            "a=b=c",
            "a=1,",
            "null",
            "{}",
            "[{}]",
            "true",
            "0",
            "-1",
            "+80",
            "2147483648",
            "80,81",
            "p0,*",
            "::1",
            "fe80::1%eth0,::ffff:10.0.1.1",
            "10.0.1.9,10.0.2.9",
            "2001:db8::/80/1,auto_assigned",
            "preserve_client_ip.enabled=",
            "proxy_protocol_v2.enabled=",
            "deletion_protection.enabled=true",
            "dns_record.client_routing_policy=",
            "CapacityUnits=",
            "arn:a,arn:a");

    private static final List<String> ACTIONS = List.of(
            "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"lb\",\"servicePort\":81}]}}",
            "{\"type\":\"forward\",\"forwardConfig\":{\"baseServiceWeight\":-1,\"targetGroups\":"
                    + "[{\"serviceName\":\"other\",\"servicePort\":\"p0\",\"weight\":0,\"decrypt\":true},"
                    + "{\"targetGroupARN\":\"\",\"weight\":999}]}}",
            "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[null,{\"serviceName\":\"\",\"servicePort\":\"\"}]}}",
            "{\"TYPE\":\"forward\",\"forwardconfig\":{},\"forwardConfig\":null}");

    private final Random random;

    RandomNlb(long seed) {
        this.random = new Random(seed);
    }

    Service service() {
        return service(NAME);
    }

    ClusterView cluster(Service service) {
        return aCluster().with(service, service("net/other"));
    }

    Facts facts() {
        GivenFacts facts = someFacts()
                .withSecurityGroup("sg-1", "web")
                .with(subnet("a").ranging("10.0.1.0/24", "2001:db8:0:1::/64"))
                .with(subnet("b").ranging(seldom() ? "" : "10.0.2.0/24", "2001:db8:0:2::/64"));
        if (seldom()) {
            facts.withoutSubnets();
        }
        if (seldom()) {
            facts.withoutBackendSecurityGroup();
        }
        if (random.nextInt(3) == 0) {
            facts.withLoadBalancers(StackId.ofService(Given.key(NAME)), List.of(existing()));
        }
        return facts;
    }

    ControllerSettings settings() {
        Map<FeatureGate, Boolean> gates = new EnumMap<>(FeatureGate.class);
        for (FeatureGate gate : FeatureGate.values()) {
            gates.put(gate, seldom() != gate.enabledByDefault());
        }
        return someSettings()
                .withGates(FeatureGates.of(gates))
                .withNetwork(new NetworkSettings(!seldom(), Optional.empty(), seldom(), seldom(), new TreeMap<>()));
    }

    private Service service(String name) {
        GivenService service = aService(name).balanced();
        vary(service);
        for (int i = random.nextInt(4); i >= 0; i--) {
            service.withPort(port(i));
        }
        if (seldom()) {
            service.withoutPorts();
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            annotate(service, pick(ROWS));
        }
        if (random.nextInt(3) == 0) {
            service.annotatedExactly(
                    AnnotationEntry.SERVICE_PREFIX + "actions." + pick(MEMBERS),
                    seldom() ? damaged(pick(ACTIONS)) : pick(ACTIONS));
        }
        return service.build();
    }

    /** Other fields than usual, but for ports. */
    private void vary(GivenService service) {
        if (seldom()) {
            service.ofType(pick(TYPES));
        }
        if (seldom()) {
            service.ofClass("");
        }
        if (seldom()) {
            service.local(random.nextInt(2) * 32_000);
        }
        if (seldom()) {
            service.withoutAllocatedNodePorts();
        }
        if (seldom()) {
            service.finalizedBy("service.k8s.aws/resources");
        }
        if (seldom()) {
            service.withIpFamilies("IPv4", "IPv6");
        }
        if (seldom()) {
            service.withSourceRanges(pick(List.of("10.0.0.0/8", "::/0", "", "x")));
        }
    }

    /** The one row, often with what gives it a meaning. */
    private void annotate(GivenService service, CatalogueRow row) {
        if (random.nextBoolean()) {
            row.beside().forEach(service::annotatedNlb);
        }
        String key = row.key(AnnotationEntry.NLB_PREFIX);
        if (!row.member().isEmpty()) {
            key = key.substring(0, key.length() - row.member().length()) + pick(MEMBERS);
        }
        service.annotatedExactly(
                key,
                switch (random.nextInt(12)) {
                    case 0 -> pick(ODD_TEXTS);
                    case 1 -> row.bad();
                    case 2 -> damaged(row.good());
                    default -> row.good();
                });
    }

    /** Two numbers only, so that ports share them. */
    private Service.Port port(int index) {
        return new Service.Port(
                seldom() ? "" : "p" + index,
                80 + random.nextInt(2),
                seldom()
                        ? pick(List.of(PortReference.of("p0"), PortReference.of(""), PortReference.of(0)))
                        : PortReference.of(8080),
                seldom() ? 0 : 30_080 + index,
                seldom() ? "SCTP" : pick(List.of("TCP", "UDP")),
                "");
    }

    private ElbLoadBalancer existing() {
        return new ElbLoadBalancer(
                new Arn("arn:nlb"),
                "nlb",
                "nlb.example.org",
                LoadBalancer.Type.NETWORK,
                seldom() ? "elsewhere" : "internal",
                "ipv4",
                Given.VPC_ID,
                ElbLoadBalancer.State.ACTIVE,
                List.of(new ElbLoadBalancer.Zone("za", seldom() ? "subnet-gone" : "subnet-prv-a")),
                random.nextBoolean() ? List.of() : List.of("sg-1"),
                Optional.empty(),
                Optional.empty());
    }

    private static GivenSubnet subnet(String zone) {
        return GivenSubnet.inZone(zone).id("subnet-prv-" + zone).tagged("kubernetes.io/role/internal-elb", "1");
    }

    /** A text with one character lost, doubled or replaced. */
    private String damaged(String text) {
        if (text.isEmpty()) {
            return "\u00a0";
        }
        int at = random.nextInt(text.length());
        String instead =
                pick(List.of("", text.substring(at, at + 1).repeat(2), "\\", "\"", ",", "=", "%", "9", "\ud83d"));
        return text.substring(0, at) + instead + text.substring(at + 1);
    }

    private boolean seldom() {
        return random.nextInt(14) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
