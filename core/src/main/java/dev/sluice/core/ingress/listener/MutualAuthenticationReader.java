package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.MUTUAL_AUTHENTICATION;

import dev.sluice.core.annotation.value.MutualAuthenticationValue;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads how a member asks clients for certificates, by port. Trust stores that are named are looked up in one call. */
final class MutualAuthenticationReader {
    private static final String ARN_PREFIX = "arn:";

    private final GroupBuild build;

    MutualAuthenticationReader(GroupBuild build) {
        this.build = build;
    }

    /** Of several entries for a port the last one counts, and all of them are checked. */
    SortedMap<Integer, MutualAuthentication> read(MemberView member) {
        SortedMap<Integer, MutualAuthentication> byPort = new TreeMap<>();
        member.annotated(MUTUAL_AUTHENTICATION).ifPresent(said -> {
            SortedMap<Integer, MutualAuthenticationValue> lasting = lasting(said);
            trustStores(said, lasting)
                    .ifPresent(arns -> lasting.forEach((port, entry) -> byPort.put(port, resolved(entry, arns))));
        });
        return byPort;
    }

    private SortedMap<Integer, MutualAuthenticationValue> lasting(Said<List<MutualAuthenticationValue>> said) {
        if (said.value().isEmpty()) {
            reject(
                    said,
                    "empty mutualAuthentication configuration from ingress annotation: `"
                            + said.source().value() + "`");
        }
        SortedMap<Integer, MutualAuthenticationValue> lasting = new TreeMap<>();
        for (MutualAuthenticationValue entry : said.value()) {
            MutualAuthenticationCheck.fault(entry)
                    .ifPresentOrElse(fault -> reject(said, fault), () -> lasting.put(entry.port(), entry));
        }
        return lasting;
    }

    /** ARN by name for the names among the trust stores; absent if one can't be found, which is reported. */
    private Optional<Map<String, String>> trustStores(
            Said<List<MutualAuthenticationValue>> said, SortedMap<Integer, MutualAuthenticationValue> lasting) {
        TreeSet<String> names = new TreeSet<>();
        lasting.values()
                .forEach(entry -> entry.trustStore()
                        .filter(store -> !store.isEmpty() && !store.startsWith(ARN_PREFIX))
                        .ifPresent(names::add));
        if (names.isEmpty()) {
            return Optional.of(Map.of());
        }
        return build.found(
                Resolution.ask(() -> build.facts().trustStores(names)).then(found -> complete(names, found)),
                said.source());
    }

    private static Resolution<Map<String, String>> complete(Collection<String> names, Map<String, String> found) {
        if (found.isEmpty()) {
            return Resolution.failed(
                    ProblemCode.AWS_RESOURCE_NOT_FOUND,
                    "couldn't find TrustStores with names " + TextForms.list(names));
        }
        return names.stream()
                .filter(name -> !found.containsKey(name))
                .findFirst()
                .map(name -> Resolution.<Map<String, String>>failed(
                        ProblemCode.AWS_RESOURCE_NOT_FOUND, "couldn't find TrustStore with name " + name))
                .orElseGet(() -> Resolution.found(found));
    }

    /** AWS takes no trust store in the other modes, which the model says by an empty ARN. */
    private static MutualAuthentication resolved(MutualAuthenticationValue entry, Map<String, String> arns) {
        if (!entry.mode().equals(MutualAuthenticationCheck.VERIFY)) {
            return new MutualAuthentication(entry.mode(), Optional.of(""), Optional.empty(), Optional.empty());
        }
        return new MutualAuthentication(
                entry.mode(),
                entry.trustStore().map(store -> arns.getOrDefault(store, store)),
                Optional.of(entry.ignoreClientCertificateExpiry().orElse(false)),
                entry.advertiseTrustStoreCaNames());
    }

    private void reject(Said<?> said, String message) {
        build.reject(said.source(), ProblemCode.INVALID_VALUE, message);
    }
}
