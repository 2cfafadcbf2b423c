package dev.sluice.core.facts;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.PortException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Remembers each question with its answer, a refusal included, so that one run sees one world and asks nothing twice.
 * For one run and one thread.
 */
public final class RecordedFacts implements Facts {
    private final Facts source;
    /** Looked up only, never iterated. */
    private final Map<Question, Answer> answers = new HashMap<>();

    public RecordedFacts(Facts source) {
        this.source = requireNonNull(source, "source");
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        return ask("subnets", List.copyOf(ids), () -> source.subnets(ids));
    }

    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        return ask("findSubnets", tags, () -> source.findSubnets(tags));
    }

    @Override
    public List<RouteTable> routeTables() {
        return ask("routeTables", "", source::routeTables);
    }

    @Override
    public Vpc vpc() {
        return ask("vpc", "", source::vpc);
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        return ask("zones", List.copyOf(zoneIds), () -> source.zones(zoneIds));
    }

    @Override
    public List<VpcSecurityGroup> securityGroups(Collection<String> ids) {
        return ask("securityGroups", List.copyOf(ids), () -> source.securityGroups(ids));
    }

    @Override
    public List<VpcSecurityGroup> securityGroupsByName(Collection<String> names) {
        return ask("securityGroupsByName", List.copyOf(names), () -> source.securityGroupsByName(names));
    }

    @Override
    public Optional<String> backendSecurityGroup() {
        return ask("backendSecurityGroup", "", source::backendSecurityGroup);
    }

    @Override
    public List<ElbLoadBalancer> loadBalancers(StackId stack) {
        return ask("loadBalancers", stack, () -> source.loadBalancers(stack));
    }

    @Override
    public List<AcmCertificate> issuedCertificates() {
        return ask("issuedCertificates", "", source::issuedCertificates);
    }

    @Override
    public SortedMap<String, String> trustStores(Collection<String> names) {
        return ask("trustStores", List.copyOf(names), () -> source.trustStores(names));
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        return ask("targetGroupsByName", name, () -> source.targetGroupsByName(name));
    }

    @Override
    public Optional<String> webAclByName(String name) {
        return ask("webAclByName", name, () -> source.webAclByName(name));
    }

    /** The answer to one question always has one type, so the cast holds. */
    @SuppressWarnings("unchecked")
    private <T> T ask(String method, Object argument, Supplier<T> live) {
        Answer answer = answers.computeIfAbsent(new Question(method, argument), question -> record(live));
        return switch (answer) {
            case Given given -> (T) given.value();
            case Refused refused -> throw refused.failure();
        };
    }

    private static Answer record(Supplier<?> live) {
        try {
            return new Given(requireNonNull(live.get()));
        } catch (PortException e) {
            return new Refused(e);
        }
    }

    private record Question(String method, Object argument) {}

    private sealed interface Answer {}

    private record Given(Object value) implements Answer {}

    private record Refused(PortException failure) implements Answer {}
}
