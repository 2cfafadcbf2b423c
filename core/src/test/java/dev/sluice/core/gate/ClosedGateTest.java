package dev.sluice.core.gate;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.Targets;
import dev.sluice.core.port.TargetsByRole;
import dev.sluice.core.port.TrackedTargets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * With the gate closed every method that only reads gets through, and no other one; a new method must be placed here.
 */
class ClosedGateTest {
    private static final Set<String> READS = Set.of(
            "Bindings.find",
            "Bindings.list",
            "Certificates.describe",
            "Certificates.list",
            "Certificates.listIssued",
            "Certificates.tags",
            "ClassicWebAcls.associated",
            "DnsZones.list",
            "ElbTags.describe",
            "ElbTags.find",
            "ListenerRules.list",
            "Listeners.attributes",
            "Listeners.certificates",
            "Listeners.list",
            "LoadBalancers.attributes",
            "LoadBalancers.capacity",
            "LoadBalancers.describe",
            "LoadBalancers.list",
            "Network.allInstances",
            "Network.allNetworkInterfaces",
            "Network.findSubnets",
            "Network.instances",
            "Network.networkInterfaces",
            "Network.networkInterfacesByAddress",
            "Network.routeTables",
            "Network.subnets",
            "Network.vpc",
            "Network.zones",
            "SecurityGroups.describe",
            "SecurityGroups.find",
            "ShieldProtections.find",
            "ShieldProtections.subscribed",
            "TargetGroups.attributes",
            "TargetGroups.describe",
            "TargetGroups.describeByName",
            "TargetGroups.list",
            "Targets.health",
            "Targets.hurried",
            "Targets.targetGroup",
            "Targets.targetGroupsByName",
            "TrackedTargets.read",
            "TrustStores.arnsByName",
            "WebAcls.associated",
            "WebAcls.findByName");

    private final Set<String> reached = new TreeSet<>();
    private final Set<String> called = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void aClosedGateLetsReadingThroughAndNothingElse() throws ReflectiveOperationException {
        for (Map.Entry<Class<?>, Object> port : gatedPorts().entrySet()) {
            for (Method method : port.getKey().getMethods()) {
                if (Modifier.isAbstract(method.getModifiers())) {
                    call(port.getKey(), port.getValue(), method);
                }
            }
        }

        assertThat(reached).isEqualTo(new TreeSet<>(READS));
        Set<String> writes =
                called.stream().filter(method -> !READS.contains(method)).collect(toCollection(TreeSet::new));
        assertThat(refused).hasSameSizeAs(writes);
    }

    private Map<Class<?>, Object> gatedPorts() throws ReflectiveOperationException {
        WriteGate gate = WriteGate.closed(refused::add);
        Map<Class<?>, Object> ports = new LinkedHashMap<>();
        Cloud cloud = Gated.cloud(recordingCloud(), gate);
        for (RecordComponent part : Cloud.class.getRecordComponents()) {
            Object port = part.getAccessor().invoke(cloud);
            if (port instanceof TargetsByRole targets) {
                ports.put(Targets.class, targets.assuming("", ""));
            } else {
                ports.put(part.getType(), port);
            }
        }
        ports.put(Bindings.class, Gated.bindings(recording(Bindings.class), gate));
        ports.put(IngressWriter.class, Gated.ingresses(recording(IngressWriter.class), gate));
        ports.put(PodConditions.class, Gated.podConditions(recording(PodConditions.class), gate));
        ports.put(TrackedTargets.class, Gated.trackedTargets(recording(TrackedTargets.class), gate));
        return ports;
    }

    private Cloud recordingCloud() throws ReflectiveOperationException {
        RecordComponent[] parts = Cloud.class.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] ports = Arrays.stream(types)
                .map(type -> type == TargetsByRole.class
                        ? (TargetsByRole) (role, externalId) -> recording(Targets.class)
                        : recording(type))
                .toArray();
        return Cloud.class.getDeclaredConstructor(types).newInstance(ports);
    }

    private <T> T recording(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer(type, method)));
    }

    private @Nullable Object answer(Class<?> type, Method method) {
        if (method.getDeclaringClass() != Object.class) {
            reached.add(type.getSimpleName() + "." + method.getName());
        }
        if (method.getReturnType().equals(type)) {
            return recording(type);
        }
        return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
    }

    private void call(Class<?> type, Object port, Method method) throws IllegalAccessException {
        called.add(type.getSimpleName() + "." + method.getName());
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(parameter -> parameter == long.class ? 0L : null)
                .toArray();
        try {
            method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(PortException.class).hasMessageContaining("observing only");
        }
    }
}
