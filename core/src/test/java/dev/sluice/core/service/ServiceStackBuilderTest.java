package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceStackBuilderTest {
    private static final String FINALIZER = "service.k8s.aws/resources";

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .balanced()
                .annotatedNlb("scheme", "public")
                .annotatedNlb("ip-address-type", "ipv6")
                .annotatedNlb("name", "a-name-that-has-more-than-32-chars")
                .annotatedNlb("attributes", "a")
                .annotatedNlb("security-groups", "sg-unknown")
                .annotatedNlb("ssl-ports", "444")
                .annotatedNlb("healthcheck-protocol", "UDP")
                .annotatedNlb("target-group-attributes", "b"));

        assertThat(scenario.problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.field().substring(problem.field().indexOf("balancer-") + 9))
                .containsExactlyInAnyOrder(
                        "scheme",
                        "ip-address-type",
                        "name",
                        "attributes",
                        "security-groups",
                        "ssl-ports",
                        "healthcheck-protocol",
                        "target-group-attributes");
        assertThat(scenario.problems().stream().map(Problem::text))
                .allMatch(text -> text.startsWith("Service net/lb: service.beta.kubernetes.io/aws-load-balancer-"));
    }

    @Test
    void theResultTellsPortsAndWhetherTheSharedGroupIsNeeded() {
        BuildResult.Built built = (BuildResult.Built) NlbScenario.of(aService("net/lb")
                        .balanced()
                        .withPort("b", 443, PortReference.of(8443), 30_443)
                        .withPort("a", 80, PortReference.of(8080), 30_080))
                .result();

        assertThat(built.listenerPorts()).containsExactly(80, 443);
        assertThat(built.usesBackendSecurityGroup()).isTrue();
        assertThat(built.secrets()).isEmpty();
        assertThat(built.stack().id())
                .isEqualTo(StackId.ofService(aService("net/lb").build().key()));
        assertThat(built.stack().resources().values())
                .allSatisfy(resource -> assertThat(resource.origins()).isNotEmpty());
    }

    @Test
    void aServiceThatIsNotOursAnyMoreWantsNothing() {
        List<GivenService> services = List.of(
                aService("net/lb").balanced().deleting().finalizedBy(FINALIZER),
                aService("net/lb").ofClass("other").finalizedBy(FINALIZER),
                aService("net/lb").ofClass("other").annotatedNlb("attributes", "deletion_protection.enabled=true"));

        assertThat(services)
                .allSatisfy(
                        service -> assertThat(NlbScenario.of(service).stack().all(Resource.class))
                                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deletion_protection.enabled=true | deletion_protection is enabled, cannot delete the service: lb",
                "deletion_protection.enabled=on | deletion_protection.enabled: strconv.ParseBool: parsing \"on\": invalid syntax",
                "nonsense | failed to parse stringMap annotation, service.beta.kubernetes.io/aws-load-balancer-attributes: nonsense",
            })
    void whatItsAttributesProtectIsNotLetGo(String attributes, String message) {
        assertThat(NlbScenario.of(aService("net/lb")
                                .ofClass("other")
                                .finalizedBy(FINALIZER)
                                .annotatedNlb("attributes", attributes))
                        .errors())
                .containsExactly(message);
    }

    @Test
    void warningsDoNotStopABuild() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .balanced()
                .withPort("a", 80, PortReference.of(8080), 30_080)
                .withPort("b", 80, PortReference.of(8080), 30_081)
                .annotatedNlb("shceme", "internal")
                .annotatedNlb("alpn-policy", "None")
                .annotatedExactly("service.beta.kubernetes.io/actions.UDP-80", "{}"));

        assertThat(scenario.stack().id().toString()).isEqualTo("net/lb");
        assertThat(scenario.problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        tuple(ProblemCode.UNKNOWN_ANNOTATION, "service.beta.kubernetes.io/aws-load-balancer-shceme"),
                        tuple(ProblemCode.WITHOUT_EFFECT, "service.beta.kubernetes.io/aws-load-balancer-alpn-policy"),
                        tuple(ProblemCode.WITHOUT_EFFECT, "spec.ports[1].protocol"),
                        tuple(ProblemCode.WITHOUT_EFFECT, "service.beta.kubernetes.io/actions.UDP-80"));
    }

    @Test
    void withoutPortsNobodyReadsWhatIsSaidOfTargets() {
        NlbScenario scenario = NlbScenario.of(
                aService("net/lb").balanced().withoutPorts().annotatedNlb("healthcheck-protocol", "UDP"));

        assertThat(scenario.stack().all(Resource.class))
                .extracting(resource -> resource.id().type())
                .containsExactlyInAnyOrder(ResourceType.SECURITY_GROUP, ResourceType.LOAD_BALANCER);
    }

    @Test
    void whatHealthChecksAndTargetsDoNotLookAtIsPointedOut() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .balanced()
                .annotatedNlb("healthcheck-path", "/live")
                .annotatedNlb("healthcheck-success-codes", "200")
                .annotatedNlb("target-node-labels", "a=b"));
        NlbScenario local = NlbScenario.of(aService("net/lb")
                .balanced()
                .local(32_000)
                .annotatedNlb("healthcheck-path", "/live")
                .annotatedNlb("healthcheck-success-codes", "200")
                .annotatedNlb("healthcheck-timeout", "5"));

        assertThat(withoutEffect(scenario)).containsExactly("healthcheck-path", "healthcheck-success-codes");
        assertThat(withoutEffect(local)).isEmpty();
        assertThat(withoutEffect(local.gate(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG, false)))
                .containsExactly("healthcheck-success-codes", "healthcheck-timeout");
    }

    @Test
    void theFormerWayToSayThatTargetsArePodsStands() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .ofType("LoadBalancer")
                .annotatedNlb("type", "nlb-ip")
                .annotatedNlb("nlb-target-type", "instance")
                .annotatedNlb("target-node-labels", "a=b"));

        assertThat(withoutEffect(scenario)).containsExactly("nlb-target-type", "target-node-labels");
    }

    /** What the annotations are called behind their prefix. */
    private static List<String> withoutEffect(NlbScenario scenario) {
        assertThat(scenario.problems()).allMatch(problem -> problem.code() == ProblemCode.WITHOUT_EFFECT);
        return scenario.problems().stream()
                .map(problem -> problem.field().substring(AnnotationEntry.NLB_PREFIX.length()))
                .toList();
    }

    @Test
    void whatAwsDoesNotKnowIsPointedOut() {
        assertThat(NlbScenario.of(aService("net/lb")
                                .balanced()
                                .annotatedNlb("quic-enabled-ports", "80")
                                .withPort(new Service.Port("q", 80, PortReference.of(8080), 30_080, "UDP", "")))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.REFUSED_BY_AWS);
        assertThat(NlbScenario.of(aService("net/lb")
                                .balanced()
                                .withPort(new Service.Port("s", 80, PortReference.of(8080), 30_080, "SCTP", "")))
                        .gate(FeatureGate.NLB_SECURITY_GROUP, false)
                        .problems())
                .extracting(Problem::field)
                .containsExactly("spec.ports[0].protocol");
    }
}
