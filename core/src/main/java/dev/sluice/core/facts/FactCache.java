package dev.sluice.core.facts;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.memory.ExpiringMap;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all runs of a process remember of AWS between runs: things that hardly change and would cost calls in every run,
 * for upstream's lifetimes, and what stacks that are built at once ask alike, for some seconds. Failures and missing
 * things are never remembered. Safe for use by several threads.
 */
public final class FactCache {

    /** One loader at a time: loading certificates takes many calls, and all stacks want the same ones. */
    final ReentrantLock certificateLoading = new ReentrantLock();

    final ExpiringMap<String, List<Arn>> certificateLists;
    final ExpiringMap<Arn, AcmCertificate> importedCertificates;
    /** Issued by Amazon or by a private certificate authority: they change seldom. */
    final ExpiringMap<Arn, AcmCertificate> issuedCertificates;

    final ExpiringMap<String, String> trustStores;
    final ExpiringMap<String, List<ElbTargetGroup>> targetGroups;
    final ExpiringMap<String, String> webAcls;
    /** By tags; for stacks that are built at once, and short enough that nobody waits for a subnet to be seen. */
    final ExpiringMap<TagFilter, List<Subnet>> subnets;
    /** By zone id; zones don't change while a process lives. */
    final Map<String, AvailabilityZone> zones = new ConcurrentHashMap<>();

    /** @param clock what the lifetimes are measured by */
    public FactCache(Clock clock) {
        this.certificateLists = new ExpiringMap<>(clock, Duration.ofMinutes(1));
        this.importedCertificates = new ExpiringMap<>(clock, Duration.ofMinutes(5));
        this.issuedCertificates = new ExpiringMap<>(clock, Duration.ofHours(10));
        this.trustStores = new ExpiringMap<>(clock, Duration.ofMinutes(10));
        this.targetGroups = new ExpiringMap<>(clock, Duration.ofMinutes(20));
        this.subnets = new ExpiringMap<>(clock, Duration.ofSeconds(10));
        this.webAcls = new ExpiringMap<>(clock, Duration.ofMinutes(60));
    }
}
