package dev.sluice.runner.doctor;

import static dev.sluice.core.settings.FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT;
import static dev.sluice.core.settings.FeatureGate.ENABLE_RGT_API;
import static dev.sluice.core.settings.FeatureGate.LB_CAPACITY_RESERVATION;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.ElbTags;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An action of AWS that the controller reads with.
 *
 * @param name as IAM policies have it
 * @param statement of {@code docs/iam-policy.json} that allows it
 * @param everyday whether every controller needs it, and not only one whose users use a certain feature
 * @param needed whether the controller calls it under these settings
 * @param attempt calls it once, for things that need not be there
 */
record ReadAction(
        String name,
        String statement,
        boolean everyday,
        Predicate<ControllerSettings> needed,
        Consumer<Probe> attempt) {
    private static final String READ = "Read";
    private static final String ADD_ONS = "WebAclsAndShield";
    private static final String CERTIFICATES = "OptionalCertificates";
    private static final TagFilter ANY = new TagFilter(new TreeMap<>());
    private static final TagFilter OURS = TagFilter.of(Map.of(TrackingTags.CLUSTER, "sluice-doctor"));

    /** All of them, by service. */
    static List<ReadAction> all() {
        return Stream.of(ofNetwork(), ofListeners(), ofTargets(), ofAddOns(), ofOptions())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<ReadAction> ofNetwork() {
        return Stream.of(
                read("ec2:DescribeSubnets", probe -> probe.cloud().network().findSubnets(ANY)),
                read("ec2:DescribeRouteTables", probe -> probe.cloud().network().routeTables()),
                read(
                        "ec2:DescribeAvailabilityZones",
                        probe -> probe.cloud().network().zones(List.of("none"))),
                read("ec2:DescribeVpcs", probe -> probe.cloud().network().vpc(probe.vpcId())),
                read(
                        "ec2:DescribeInstances",
                        probe -> probe.cloud().network().instances(List.of("i-00000000000000000"))),
                read(
                        "ec2:DescribeNetworkInterfaces",
                        probe -> probe.cloud().network().networkInterfaces(List.of("eni-00000000000000000"))),
                read(
                        "ec2:DescribeSecurityGroups",
                        probe -> probe.cloud().securityGroups().find(OURS)));
    }

    private static Stream<ReadAction> ofListeners() {
        return Stream.of(
                read(
                        "elasticloadbalancing:DescribeLoadBalancers",
                        probe -> probe.cloud().loadBalancers().list()),
                read(
                        "elasticloadbalancing:DescribeLoadBalancerAttributes",
                        probe -> probe.cloud().loadBalancers().attributes(probe.loadBalancer())),
                feature(
                        "elasticloadbalancing:DescribeCapacityReservation",
                        READ,
                        settings -> settings.gates().isEnabled(LB_CAPACITY_RESERVATION),
                        probe -> probe.cloud().loadBalancers().capacity(probe.loadBalancer())),
                read(
                        "elasticloadbalancing:DescribeListeners",
                        probe -> probe.cloud().listeners().list(probe.loadBalancer())),
                read(
                        "elasticloadbalancing:DescribeListenerAttributes",
                        probe -> probe.cloud().listeners().attributes(probe.listener())),
                read(
                        "elasticloadbalancing:DescribeListenerCertificates",
                        probe -> probe.cloud().listeners().certificates(probe.listener())),
                read(
                        "elasticloadbalancing:DescribeRules",
                        probe -> probe.cloud().listenerRules().list(probe.listener())));
    }

    private static Stream<ReadAction> ofTargets() {
        return Stream.of(
                read(
                        "elasticloadbalancing:DescribeTags",
                        probe -> probe.cloud().elbTags().describe(List.of(probe.loadBalancer()))),
                read(
                        "elasticloadbalancing:DescribeTargetGroups",
                        probe -> probe.cloud().targetGroups().list()),
                read(
                        "elasticloadbalancing:DescribeTargetGroupAttributes",
                        probe -> probe.cloud().targetGroups().attributes(probe.targetGroup())),
                read(
                        "elasticloadbalancing:DescribeTargetHealth",
                        probe -> probe.cloud().targets().assuming("", "").health(probe.targetGroup())),
                feature(
                        "elasticloadbalancing:DescribeTrustStores",
                        READ,
                        settings -> true,
                        probe -> probe.cloud().trustStores().arnsByName(List.of("sluice-doctor"))));
    }

    private static Stream<ReadAction> ofAddOns() {
        return Stream.of(
                read(
                        "acm:ListCertificates",
                        probe -> probe.cloud().certificates().listIssued()),
                read(
                        "acm:DescribeCertificate",
                        probe -> probe.cloud().certificates().describe(probe.certificate())),
                feature(
                        "wafv2:GetWebACLForResource",
                        ADD_ONS,
                        settings -> settings.addOns().enableWafv2(),
                        probe -> probe.cloud().webAcls().associated(probe.loadBalancer())),
                feature(
                        "wafv2:ListWebACLs",
                        ADD_ONS,
                        settings -> settings.addOns().enableWafv2(),
                        probe -> probe.cloud().webAcls().findByName("sluice-doctor")),
                feature(
                        "waf-regional:GetWebACLForResource",
                        ADD_ONS,
                        settings -> settings.addOns().enableWaf(),
                        probe -> probe.cloud().classicWebAcls().associated(probe.loadBalancer())),
                feature(
                        "shield:GetSubscriptionState",
                        ADD_ONS,
                        settings -> settings.addOns().enableShield(),
                        probe -> probe.cloud().shieldProtections().subscribed()),
                feature(
                        "shield:DescribeProtection",
                        ADD_ONS,
                        settings -> settings.addOns().enableShield(),
                        probe -> probe.cloud().shieldProtections().find(probe.loadBalancer())));
    }

    private static Stream<ReadAction> ofOptions() {
        return Stream.of(
                feature(
                        "tag:GetResources",
                        "OptionalTaggingApi",
                        settings -> settings.gates().isEnabled(ENABLE_RGT_API),
                        probe -> probe.cloud().elbTags().find(ElbTags.Kind.LOAD_BALANCER, List.of(OURS))),
                feature(
                        "acm:ListTagsForCertificate",
                        CERTIFICATES,
                        settings -> settings.gates().isEnabled(ENABLE_CERTIFICATE_MANAGEMENT),
                        probe -> probe.cloud().certificates().tags(probe.certificate())),
                feature(
                        "route53:ListHostedZones",
                        CERTIFICATES,
                        settings -> settings.gates().isEnabled(ENABLE_CERTIFICATE_MANAGEMENT),
                        probe -> probe.cloud().dnsZones().list()));
    }

    private static ReadAction read(String name, Consumer<Probe> attempt) {
        return new ReadAction(name, READ, true, settings -> true, attempt);
    }

    private static ReadAction feature(
            String name, String statement, Predicate<ControllerSettings> needed, Consumer<Probe> attempt) {
        return new ReadAction(name, statement, false, needed, attempt);
    }
}
