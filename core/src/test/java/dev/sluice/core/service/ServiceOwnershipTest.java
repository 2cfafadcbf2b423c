package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.ServiceSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceOwnershipTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "service.k8s.aws/nlb, -,        -,        true",
                "service.k8s.aws/nlb, nlb,      -,        true",
                "other,               external, ip,       false",
                "'',                  external, ip,       false",
                "-,                   nlb-ip,   -,        true",
                "-,                   nlb-ip,   instance, true",
                "-,                   external, ip,       true",
                "-,                   external, instance, true",
                "-,                   external, -,        false",
                "-,                   external, IP,       false",
                "-,                   External, ip,       false",
                "-,                   -,        ip,       false",
                "-,                   -,        -,        false",
            })
    void aClassDecidesAloneAndAnnotationsWithoutOne(String ofClass, String type, String targetType, boolean ours) {
        GivenService service = aService("net/lb").ofType("LoadBalancer");
        if (ofClass != null) {
            service.ofClass(ofClass);
        }
        if (type != null) {
            service.annotatedNlb("type", type);
        }
        if (targetType != null) {
            service.annotatedNlb("nlb-target-type", targetType);
        }

        assertThat(isOurs(someSettings(), service.build())).isEqualTo(ours);
    }

    @Test
    void theFlagNamesTheClass() {
        ControllerSettings settings =
                someSettings().withServices(new ServiceSettings("corp/nlb", "internal", "policy", "ip"));

        assertThat(isOurs(settings, aService("net/lb").ofClass("corp/nlb").build()))
                .isTrue();
        assertThat(isOurs(settings, aService("net/lb").balanced().build())).isFalse();
    }

    @Test
    void aServiceOnItsWayOutIsNotOurs() {
        assertThat(isOurs(
                        someSettings(), aService("net/lb").balanced().deleting().build()))
                .isFalse();
    }

    @Test
    void servicesOfOtherTypesCountUnlessAGateExcludesThem() {
        Service service = aService("net/lb").annotatedNlb("type", "nlb-ip").build();
        ControllerSettings strict =
                someSettings().withGates(FeatureGates.of(Map.of(FeatureGate.SERVICE_TYPE_LOAD_BALANCER_ONLY, true)));

        assertThat(isOurs(someSettings(), service)).isTrue();
        assertThat(isOurs(strict, service)).isFalse();
    }

    @Test
    void whatIsOursOrHeldIsEvaluatedUnlessAGateIsClosed() {
        var cluster = aCluster()
                .with(
                        aService("net/held")
                                .finalizedBy("service.k8s.aws/resources")
                                .build(),
                        aService("net/ours").balanced().build(),
                        aService("net/other").build());
        ControllerSettings off =
                someSettings().withGates(FeatureGates.of(Map.of(FeatureGate.ENABLE_SERVICE_CONTROLLER, false)));

        assertThat(new ServiceEvaluation(someSettings())
                        .evaluate(cluster, someFacts())
                        .keySet())
                .extracting(StackId::toString)
                .containsExactly("net/held", "net/ours");
        assertThat(new ServiceEvaluation(off).evaluate(cluster, someFacts())).isEmpty();
    }

    private static boolean isOurs(ControllerSettings settings, Service service) {
        return new ServiceOwnership(settings).isOurs(service);
    }
}
