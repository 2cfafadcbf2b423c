package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Details of single load balancers, target groups and listeners that have calls of their own, remembered for a while
 * where the memory does no harm. One instance per process, for several threads; reads throw {@link PortException}.
 */
public final class Details {
    private static final Duration ATTRIBUTES_AGE = Duration.ofMinutes(20);
    private static final Duration ADD_ONS_AGE = Duration.ofMinutes(10);
    private static final Duration SUBSCRIPTION_AGE = Duration.ofHours(2);

    /** Under what the account's subscription is remembered. */
    private static final Arn ACCOUNT = new Arn("account");

    private final Cloud cloud;
    private final Recollection<SortedMap<String, String>> attributes;
    /** Attributes that were answered from memory, until they are written or read. */
    private final Recollection<SortedMap<String, String>> toldUnseen;

    private final Recollection<List<ListenerCertificate>> certificates;
    private final Recollection<Optional<String>> webAcls;
    private final Recollection<Optional<String>> classicWebAcls;
    private final Recollection<Optional<ShieldProtectionState>> protections;
    private final Recollection<Boolean> subscription;

    public Details(Cloud cloud, Clock clock) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.attributes = new Recollection<>(clock, ATTRIBUTES_AGE);
        this.toldUnseen = new Recollection<>(clock, ATTRIBUTES_AGE);
        this.certificates = new Recollection<>(clock, Inventory.LIST_AGE);
        this.webAcls = new Recollection<>(clock, ADD_ONS_AGE);
        this.classicWebAcls = new Recollection<>(clock, ADD_ONS_AGE);
        this.protections = new Recollection<>(clock, ADD_ONS_AGE);
        this.subscription = new Recollection<>(clock, SUBSCRIPTION_AGE);
    }

    /**
     * The resource's attributes for a comparison with {@code desired}. What is known to differ, or was not wanted until
     * now, needs no look at AWS, since it is going to be written anyway; what seems equal is read, since others may
     * have changed it. Where nothing was written after all, the next comparison reads.
     */
    public SortedMap<String, String> attributes(
            Arn arn, Map<String, String> desired, Function<Arn, SortedMap<String, String>> read) {
        Optional<SortedMap<String, String>> known = attributes.find(arn);
        if (desired.isEmpty()) {
            if (known.isEmpty()) {
                nothingKnown(arn);
            }
            return SortedMaps.copyOf(Map.of());
        }
        Optional<SortedMap<String, String>> different =
                known.filter(map -> !map.entrySet().containsAll(desired.entrySet()));
        if (different.isPresent()) {
            attributes.forget(arn);
            toldUnseen.put(arn, different.get());
            return different.get();
        }
        SortedMap<String, String> now = SortedMaps.copyOf(read.apply(arn));
        attributes.put(arn, now);
        toldUnseen.forget(arn);
        return now;
    }

    /** This process has just created the resource, so only what it writes from now on is known of its attributes. */
    public void created(Arn arn) {
        nothingKnown(arn);
    }

    /** This process has just created the listener, with one certificate or none. */
    public void created(Arn listener, Optional<String> certificate) {
        created(listener);
        certificates.put(
                listener,
                certificate.map(arn -> new ListenerCertificate(arn, true)).stream()
                        .toList());
    }

    public void attributesSet(Arn arn, Map<String, String> changed) {
        attributes.find(arn).or(() -> toldUnseen.find(arn)).ifPresent(before -> {
            SortedMap<String, String> now = new TreeMap<>(before);
            now.putAll(changed);
            attributes.put(arn, SortedMaps.copyOf(now));
            toldUnseen.forget(arn);
        });
    }

    /** Certificates of a listener, the default one included; as old as a list may be. */
    public List<ListenerCertificate> certificates(Arn listener) {
        return recalled(
                certificates, listener, arn -> List.copyOf(cloud.listeners().certificates(arn)));
    }

    public void certificateAdded(Arn listener, String certificate) {
        certificates.find(listener).ifPresent(before -> {
            List<ListenerCertificate> now = new ArrayList<>(before);
            now.add(new ListenerCertificate(certificate, false));
            certificates.put(listener, List.copyOf(now));
        });
    }

    public void certificateRemoved(Arn listener, String certificate) {
        certificates.find(listener).ifPresent(before -> {
            List<ListenerCertificate> now = new ArrayList<>(before);
            now.remove(new ListenerCertificate(certificate, false));
            certificates.put(listener, List.copyOf(now));
        });
    }

    /** The certificates that the listener was last seen with, if that is not long ago. */
    public List<ListenerCertificate> lastCertificates(Arn listener) {
        return certificates.find(listener).orElse(List.of());
    }

    /** Only AWS can tell the listener's certificates now. */
    public void certificatesChanged(Arn listener) {
        certificates.forget(listener);
    }

    /** The load balancer's web ACL of WAFv2; up to ten minutes old. */
    public Optional<String> webAcl(Arn loadBalancer) {
        return recalled(webAcls, loadBalancer, cloud.webAcls()::associated);
    }

    public void webAclSet(Arn loadBalancer, Optional<String> now) {
        webAcls.put(loadBalancer, now);
    }

    /** The load balancer's web ACL of WAF classic; up to ten minutes old. */
    public Optional<String> classicWebAcl(Arn loadBalancer) {
        return recalled(classicWebAcls, loadBalancer, cloud.classicWebAcls()::associated);
    }

    public void classicWebAclSet(Arn loadBalancer, Optional<String> now) {
        classicWebAcls.put(loadBalancer, now);
    }

    /** The load balancer's Shield protection; up to ten minutes old. */
    public Optional<ShieldProtectionState> protection(Arn loadBalancer) {
        return recalled(protections, loadBalancer, cloud.shieldProtections()::find);
    }

    public void protectionChanged(Arn loadBalancer) {
        protections.forget(loadBalancer);
    }

    /** Whether the account can have Shield protections; up to two hours old. Failures are not remembered. */
    public boolean shieldSubscribed() {
        return recalled(
                subscription, ACCOUNT, account -> cloud.shieldProtections().subscribed());
    }

    /** The resource is gone. */
    public void deleted(Arn arn) {
        attributes.forget(arn);
        toldUnseen.forget(arn);
        certificates.forget(arn);
        webAcls.forget(arn);
        classicWebAcls.forget(arn);
        protections.forget(arn);
    }

    private void nothingKnown(Arn arn) {
        attributes.put(arn, SortedMaps.copyOf(Map.of()));
    }

    private static <V> V recalled(Recollection<V> recollection, Arn arn, Function<Arn, V> read) {
        return recollection.find(arn).orElseGet(() -> {
            V now = read.apply(arn);
            recollection.put(arn, now);
            return now;
        });
    }
}
