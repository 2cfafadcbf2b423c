package dev.sluice.core.targetgroup;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.facts.Resolution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetPortsTest {
    private static final Service CART = aService("shop/cart")
            .withPort("http", 80, PortReference.of(8080), 31080)
            .withPort("admin", 81, PortReference.of(8081), 31081)
            .build();

    @ParameterizedTest
    @CsvSource({"OF_PODS, admin, 8081", "OF_NODES, admin, 31081"})
    void areThoseOfPodsOrOfNodes(TargetPorts ports, String name, int number) {
        Service.Port port = CART.port(PortReference.of(name)).orElseThrow();

        assertThat(ports.number(port)).isEqualTo(number);
        assertThat(ports.ofHealthCheck(name, CART)).isEqualTo(Resolution.found(PortReference.of(number)));
    }

    @ParameterizedTest
    @CsvSource({"OF_PODS, spec.ports[1].targetPort", "OF_NODES, spec.ports[1].nodePort"})
    void nameTheFieldThatGivesNoNumber(TargetPorts ports, String field) {
        Service.Port port = CART.port(PortReference.of("admin")).orElseThrow();

        assertThat(ports.withoutNumber(CART, port).field()).isEqualTo(field);
    }
}
