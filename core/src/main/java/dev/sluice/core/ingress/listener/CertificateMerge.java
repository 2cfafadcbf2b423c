package dev.sluice.core.ingress.listener;

import dev.sluice.core.model.Ref;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Puts the certificates of several members on one listener. */
final class CertificateMerge {
    private CertificateMerge() {}

    /**
     * The default certificate, then all others once. The default one is the first of the first member that has any;
     * where it is listed again, it stands among the others too.
     */
    static List<Ref> merge(List<List<Ref>> byMember) {
        List<Ref> all = byMember.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        SequencedSet<Ref> others = new LinkedHashSet<>(all.subList(1, all.size()));
        List<Ref> merged = new ArrayList<>();
        merged.add(all.getFirst());
        merged.addAll(others);
        return merged;
    }
}
