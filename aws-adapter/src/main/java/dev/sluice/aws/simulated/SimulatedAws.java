package dev.sluice.aws.simulated;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.acm.SimulatedCertificates;
import dev.sluice.aws.simulated.acm.SimulatedDnsZones;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.ec2.SimulatedNetwork;
import dev.sluice.aws.simulated.ec2.SimulatedSecurityGroups;
import dev.sluice.aws.simulated.elb.ElbContext;
import dev.sluice.aws.simulated.elb.SimulatedElbTags;
import dev.sluice.aws.simulated.elb.SimulatedListenerRules;
import dev.sluice.aws.simulated.elb.SimulatedListeners;
import dev.sluice.aws.simulated.elb.SimulatedLoadBalancers;
import dev.sluice.aws.simulated.elb.SimulatedTargetGroups;
import dev.sluice.aws.simulated.elb.SimulatedTargets;
import dev.sluice.aws.simulated.elb.SimulatedTrustStores;
import dev.sluice.aws.simulated.file.WorldFile;
import dev.sluice.aws.simulated.health.PlayedHealth;
import dev.sluice.aws.simulated.protect.SimulatedClassicWebAcls;
import dev.sluice.aws.simulated.protect.SimulatedShieldProtections;
import dev.sluice.aws.simulated.protect.SimulatedWebAcls;
import dev.sluice.aws.simulated.routing.SimulatedRouting;
import dev.sluice.aws.simulated.traffic.Backends;
import dev.sluice.aws.simulated.traffic.RequestStream;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.port.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * An AWS account and region in memory, reached through core's ports ({@link #cloud}). Safe for use by several threads:
 * calls happen one after the other. The same calls in the same order give the same ids and answers.
 */
public final class SimulatedAws {
    private final Simulation simulation;
    private final SimulatedCalls calls;
    private final Cloud cloud;

    private SimulatedAws(World world, Simulation simulation) {
        this.simulation = requireNonNull(simulation, "simulation");
        this.calls = new SimulatedCalls(world, simulation.clock());
        this.cloud = assemble();
    }

    /** An AWS that holds this. */
    public static SimulatedAws of(World world, Simulation simulation) {
        return new SimulatedAws(world, simulation);
    }

    /** An AWS that holds what the YAML says; {@code name} stands for it in messages. */
    public static SimulatedAws load(InputStream yaml, String name, Simulation simulation) {
        return of(WorldFile.read(yaml, name), simulation);
    }

    /** An AWS that holds what the file says. The file stays as it is; see {@link #keepIn}. */
    public static SimulatedAws load(Path file, Simulation simulation) {
        return load(file, simulation, warning -> {});
    }

    /**
     * The same.
     *
     * @param warnings is told of what stands in the file in vain
     */
    public static SimulatedAws load(Path file, Simulation simulation, Consumer<String> warnings) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return of(WorldFile.read(yaml, file.toString(), warnings), simulation);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** An AWS that holds a VPC with three zones, subnets, certificates and the nodes of a cluster, for trying out. */
    public static SimulatedAws example(Simulation simulation) {
        String resource = "example-world.yaml";
        try (InputStream yaml = requireNonNull(SimulatedAws.class.getResourceAsStream(resource), resource)) {
            return load(yaml, resource, simulation);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": cannot be read", e);
        }
    }

    /** All ports. */
    public Cloud cloud() {
        return cloud;
    }

    /** The calls through the ports: their count and log, and the faults that hit them. */
    public SimulatedCalls calls() {
        return calls;
    }

    /** What AWS holds now. */
    public World world() {
        return calls.world();
    }

    /** Where requests would go, by what AWS holds now. */
    public SimulatedRouting routing() {
        return new SimulatedRouting(calls.world());
    }

    /** A client that sends requests to a load balancer, behind whose targets is what the backends say. */
    public RequestStream requests(RequestStream.Plan plan, Backends backends) {
        return new RequestStream(calls, simulation.clock(), plan, backends);
    }

    /** Health checks that fail and pass again. */
    public PlayedHealth health() {
        return new PlayedHealth(calls);
    }

    /** What AWS holds now, as a file has it. */
    public String yaml() {
        return WorldFile.write(calls.world(), calls::remaining);
    }

    /** Writes what AWS holds now; whoever reads the file finds the old or the new text, never a part. */
    public void save(Path file) {
        write(file, yaml());
    }

    /** Saves to the file now and after each call that changes something, before that call is answered. */
    public void keepIn(Path file) {
        calls.keepWith(world -> write(file, WorldFile.write(world, calls::remaining)));
        save(file);
    }

    private static void write(Path file, String text) {
        try {
            Path target = file.toAbsolutePath();
            Path fresh = Files.createTempFile(
                    target.getParent(), target.getFileName().toString(), ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private Cloud assemble() {
        ElbContext elb = new ElbContext(calls, simulation.limits(), simulation.pace());
        return new Cloud(
                new SimulatedLoadBalancers(elb),
                new SimulatedListeners(elb),
                new SimulatedListenerRules(elb),
                new SimulatedTargetGroups(elb),
                new SimulatedTargetsByRole(calls, new SimulatedTargets(elb)),
                new SimulatedElbTags(elb),
                new SimulatedTrustStores(elb),
                new SimulatedSecurityGroups(calls, simulation.limits()),
                new SimulatedNetwork(calls),
                new SimulatedCertificates(calls, simulation.limits(), simulation.pace(), simulation.clock()),
                new SimulatedDnsZones(calls),
                new SimulatedWebAcls(calls),
                new SimulatedClassicWebAcls(calls),
                new SimulatedShieldProtections(calls));
    }
}
