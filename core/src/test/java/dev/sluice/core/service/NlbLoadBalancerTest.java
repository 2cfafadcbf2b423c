package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.TagSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NlbLoadBalancerTest {
    @ParameterizedTest
    @CsvSource({"internal, k8s-shop-payapi-43a9c8fa8e", "internet-facing, k8s-shop-payapi-ca51eec268"})
    void theNameComesFromClusterServiceAndScheme(String scheme, String name) {
        GivenService service = aService("shop/pay-api")
                .withUid("11111111-2222-3333-4444-555555555555")
                .balanced()
                .annotatedNlb("scheme", scheme);

        assertThat(NlbScenario.of(service).nlb().name()).isEqualTo(name);
    }

    @Test
    void aGivenNameIsTakenUnlessItIsTooLong() {
        assertThat(annotated("name", "edge").nlb().name()).isEqualTo("edge");
        assertThat(annotated("name", "").nlb().name()).isEmpty();
        assertThat(annotated("name", "a-name-that-has-more-than-32-chars").errors())
                .containsExactly("load balancer name cannot be longer than 32 characters");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "internet-facing, true,  internal,        internet-facing",
                "internal,        false, internet-facing, internal",
                "-,               false, internal,        internet-facing",
                "-,               true,  internet-facing, internal",
                "-,               -,     internet-facing, internet-facing",
                "-,               -,     -,               internal",
            })
    void theSchemeIsSaidOrKeptOrTheFlags(String scheme, String internal, String existing, String expected) {
        GivenService service = aService("net/lb").balanced();
        if (scheme != null) {
            service.annotatedNlb("scheme", scheme);
        }
        if (internal != null) {
            service.annotatedNlb("internal", internal);
        }
        NlbScenario scenario = NlbScenario.of(service);
        if (existing != null) {
            scenario.facing(having(existing, "subnet-pub-a"));
        }

        assertThat(scenario.nlb().scheme()).isEqualTo(expected);
    }

    @Test
    void subnetsAreListedOrKeptOrDiscovered() {
        NlbScenario listed =
                annotated("subnets", "subnet-prv-b,subnet-prv-a").facing(having("internal", "subnet-prv-a"));
        NlbScenario kept = balanced().facing(having("internal", "subnet-pub-b", "subnet-prv-a"));
        NlbScenario replaced = annotated("scheme", "internet-facing").facing(having("internal", "subnet-prv-a"));

        assertThat(subnets(listed)).containsExactly("subnet-prv-b", "subnet-prv-a");
        assertThat(subnets(kept)).containsExactly("subnet-pub-b", "subnet-prv-a");
        assertThat(subnets(replaced)).containsExactly("subnet-pub-a", "subnet-pub-b");
        assertThat(annotated("subnets", " , ").errors()).containsExactly("unable to resolve at least one subnet");
    }

    @Test
    void attributesOutOfUseWinOverTheOthers() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .balanced()
                .annotatedNlb("attributes", "load_balancing.cross_zone.enabled=false,access_logs.s3.bucket=old,a=b")
                .annotatedNlb("cross-zone-load-balancing-enabled", "T")
                .annotatedNlb("access-log-enabled", "true")
                .annotatedNlb("access-log-s3-bucket-name", "logs"));

        assertThat(scenario.nlb().attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a", "b",
                        "access_logs.s3.bucket", "logs",
                        "access_logs.s3.enabled", "true",
                        "load_balancing.cross_zone.enabled", "true"));
    }

    @Test
    void loggingThatIsOffSaysNothing() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .balanced()
                .annotatedNlb("access-log-enabled", "false")
                .annotatedNlb("access-log-s3-bucket-name", "logs"));

        assertThat(scenario.nlb().attributes()).isEmpty();
    }

    @Test
    void theRoutingPolicyIsOneOfThree() {
        assertThat(annotated("attributes", "dns_record.client_routing_policy=near")
                        .errors())
                .containsExactly("invalid dns_record.client_routing_policy set in annotation"
                        + " aws-load-balancer-attributes: got 'near' expected one of ['any_availability_zone',"
                        + " 'partial_availability_zone_affinity', 'availability_zone_affinity']");
    }

    @Test
    void capacityIsReservedWhereTheGateIsOpen() {
        assertThat(annotated("minimum-load-balancer-capacity", "CapacityUnits=0")
                        .nlb()
                        .minimumCapacityUnits())
                .isEqualTo(OptionalInt.of(0));
        assertThat(annotated("minimum-load-balancer-capacity", "nonsense")
                        .gate(FeatureGate.LB_CAPACITY_RESERVATION, false)
                        .nlb()
                        .minimumCapacityUnits())
                .isEmpty();
        assertThat(annotated("minimum-load-balancer-capacity", "Units=1,CapacityUnits=x")
                        .errors())
                .containsExactly(
                        "invalid value to set the capacity: x: strconv.ParseInt: parsing \"x\": invalid syntax",
                        "invalid key to set the capacity: Units, Expected key: CapacityUnits");
    }

    @Test
    void tagsAreMergedWithTheDefaultOnesWhichWinUnlessAGateIsOpen() {
        TagSettings tags = new TagSettings(new TreeMap<>(Map.of("team", "ops", "env", "prod")), new TreeSet<>());
        NlbScenario scenario = annotated("additional-resource-tags", "team=shop,app=a");

        assertThat(scenario.under(someSettings().withTags(tags)).nlb().tags())
                .isEqualTo(Map.of("team", "ops", "env", "prod", "app", "a"));
        assertThat(scenario.under(someSettings()
                                .withTags(tags)
                                .withGates(FeatureGates.of(Map.of(FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY, true))))
                        .nlb()
                        .tags())
                .isEqualTo(Map.of("team", "shop", "env", "prod", "app", "a"));
    }

    @Test
    void tagsThatOthersManageAreRefused() {
        TagSettings tags = new TagSettings(new TreeMap<>(), new TreeSet<>(List.of("team")));

        assertThat(annotated("additional-resource-tags", "team=shop")
                        .under(someSettings().withTags(tags))
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo("Service net/lb: service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags:"
                        + " \"team=shop\": external managed tag key team cannot be specified on Service");
    }

    @Test
    void rulesForPrivateLinkAreManagedOnlyWhereTheyAreSaid() {
        assertThat(balanced().nlb().networkFeatures())
                .isEqualTo(new LoadBalancer.NetworkFeatures(Optional.of("off"), Optional.empty()));
        assertThat(annotated("inbound-sg-rules-on-private-link-traffic", "on")
                        .nlb()
                        .networkFeatures())
                .isEqualTo(new LoadBalancer.NetworkFeatures(Optional.of("off"), Optional.of("on")));
    }

    private static Consumer<GivenFacts> having(String scheme, String... subnets) {
        ElbLoadBalancer existing = new ElbLoadBalancer(
                new Arn("arn:nlb"),
                "nlb",
                "nlb.example.org",
                LoadBalancer.Type.NETWORK,
                scheme,
                "ipv4",
                Given.VPC_ID,
                ElbLoadBalancer.State.ACTIVE,
                Arrays.stream(subnets)
                        .map(id -> new ElbLoadBalancer.Zone("z" + id, id))
                        .toList(),
                List.of("sg-1"),
                Optional.empty(),
                Optional.empty());
        return facts -> facts.withLoadBalancers(StackId.ofService(key("net/lb")), List.of(existing));
    }

    private static Stream<String> subnets(NlbScenario scenario) {
        return scenario.nlb().subnetMappings().stream().map(SubnetMapping::subnetId);
    }

    private static NlbScenario balanced() {
        return NlbScenario.of(aService("net/lb").balanced());
    }

    private static NlbScenario annotated(String suffix, String value) {
        return NlbScenario.of(aService("net/lb").balanced().annotatedNlb(suffix, value));
    }
}
