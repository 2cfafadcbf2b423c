package dev.sluice.core.facts;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbTargetGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all runs of a process remember of AWS between runs, for upstream's lifetimes: things that hardly change and
 * would cost calls in every run. Failures and missing things are never remembered. Safe for use by several threads.
 */
public final class FactCache {
    static final Duration CERTIFICATE_LIST_LIFETIME = Duration.ofMinutes(1);
    static final Duration IMPORTED_CERTIFICATE_LIFETIME = Duration.ofMinutes(5);
    static final Duration ISSUED_CERTIFICATE_LIFETIME = Duration.ofHours(10);
    static final Duration TRUST_STORE_LIFETIME = Duration.ofMinutes(10);
    static final Duration TARGET_GROUP_LIFETIME = Duration.ofMinutes(20);
    static final Duration WEB_ACL_LIFETIME = Duration.ofMinutes(60);

    /** One loader at a time: loading certificates takes many calls, and all stacks want the same ones. */
    final ReentrantLock certificateLoading = new ReentrantLock();

    final ExpiringAnswers<String, List<Arn>> certificateLists;
    final ExpiringAnswers<Arn, AcmCertificate> certificates;
    final ExpiringAnswers<String, String> trustStores;
    final ExpiringAnswers<String, List<ElbTargetGroup>> targetGroups;
    final ExpiringAnswers<String, String> webAcls;
    /** By zone id; zones don't change while a process lives. */
    final Map<String, AvailabilityZone> zones = new ConcurrentHashMap<>();

    /** @param clock what the lifetimes are measured by */
    public FactCache(InstantSource clock) {
        this.certificateLists = new ExpiringAnswers<>(clock);
        this.certificates = new ExpiringAnswers<>(clock);
        this.trustStores = new ExpiringAnswers<>(clock);
        this.targetGroups = new ExpiringAnswers<>(clock);
        this.webAcls = new ExpiringAnswers<>(clock);
    }
}
