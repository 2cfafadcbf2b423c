package dev.sluice.k8s.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Service;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.given.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodePortsTest {
    @Test
    void givesTheSameServiceTheSamePortEachTime() {
        Service service = service("NodePort");

        int first = nodePort(new NodePorts(List.of()).assign(service));

        assertThat(first).isBetween(30_000, 32_767);
        assertThat(nodePort(new NodePorts(List.of()).assign(service))).isEqualTo(first);
    }

    @Test
    void givesNoPortThatAnotherHas() {
        Service taken = new NodePorts(List.of()).assign(service("NodePort"));

        assertThat(nodePort(new NodePorts(List.of(taken)).assign(service("NodePort"))))
                .isNotEqualTo(nodePort(taken));
    }

    @Test
    void givesNoneToAServiceInsideTheCluster() {
        assertThat(nodePort(new NodePorts(List.of()).assign(service("ClusterIP"))))
                .isZero();
    }

    private static int nodePort(Service service) {
        return service.spec().ports().getFirst().nodePort();
    }

    private static Service service(String type) {
        return ApiKinds.SERVICE
                .convert(Yaml.json("{metadata: {name: web}, spec: {type: " + type + ", ports: [{port: 80}]}}"))
                .object();
    }
}
