package dev.sluice.core.ingress.member;

import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.Origin;
import dev.sluice.core.naming.UserTags;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags that members want on what is made for them: key by key, a class's before its Ingress's. */
public final class MemberTags {
    private final GroupBuild build;
    private final UserTags userTags;
    private final SortedMap<ObjectKey, SortedMap<String, SaidPair>> known = new TreeMap<>();

    public MemberTags(GroupBuild build) {
        this.build = build;
        this.userTags = new UserTags(build.settings());
    }

    /** All tags of something that belongs to one member alone, but for tracking tags. */
    public SortedMap<String, String> of(MemberView member) {
        return userTags.withDefaults(written(member));
    }

    /** As {@link #of}, for ACM certificates. */
    public SortedMap<String, String> ofCertificate(MemberView member) {
        return userTags.withWinningDefaults(written(member));
    }

    /** All tags of something that several members share; where they differ, that is reported. */
    public SortedMap<String, String> shared(Collection<MemberView> members) {
        List<SaidPair> pairs = members.stream()
                .flatMap(member -> pairs(member).values().stream())
                .toList();
        KeyMerge merge = new KeyMerge(
                build,
                (earlier, later) -> "conflicting tag " + later.key() + ": " + earlier.value() + " | " + later.value());
        return userTags.withDefaults(merge.merge(pairs, Set.of()));
    }

    private SortedMap<String, String> written(MemberView member) {
        SortedMap<String, String> tags = new TreeMap<>();
        pairs(member).forEach((key, pair) -> tags.put(key, pair.value()));
        return tags;
    }

    private SortedMap<String, SaidPair> pairs(MemberView member) {
        return known.computeIfAbsent(member.key(), key -> read(member));
    }

    private SortedMap<String, SaidPair> read(MemberView member) {
        SortedMap<String, SaidPair> pairs = new TreeMap<>();
        member.annotated(LoadBalancerAnnotations.TAGS)
                .ifPresent(said -> SaidPair.of(said).forEach(pair -> pairs.put(pair.key(), pair)));
        check(pairs.values(), "Ingress " + member.key());
        member.classParams().ifPresent(params -> {
            SortedMap<String, SaidPair> ofClass = new TreeMap<>();
            params.spec()
                    .tags()
                    .forEach(tag -> ofClass.put(
                            tag.key(),
                            new SaidPair(
                                    tag.key(),
                                    tag.value(),
                                    member,
                                    new Origin(Subject.of(params), "spec.tags", tag.key() + "=" + tag.value()))));
            check(ofClass.values(), "IngressClassParams " + params.name());
            pairs.putAll(ofClass);
        });
        return pairs;
    }

    private void check(Collection<SaidPair> pairs, String place) {
        for (SaidPair pair : pairs) {
            if (!userTags.reserved(Map.of(pair.key(), pair.value())).isEmpty()) {
                build.reject(
                        pair.source(),
                        ProblemCode.RESERVED_TAG,
                        "failed build tags for " + place + ": external managed tag key " + pair.key()
                                + " cannot be specified");
            }
        }
    }
}
