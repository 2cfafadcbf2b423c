package dev.sluice.core.ingress;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.ingress.listener.CertificateMatch;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.Stack;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Warns about hosts that no certificate of their listener serves. Asks for all certificates, so it is for evaluations
 * and not for each reconcile.
 */
final class UnservedHosts {
    private final SortedMap<String, AcmCertificate> certificates = new TreeMap<>();

    UnservedHosts(Facts facts) {
        if (Resolution.ask(facts::issuedCertificates) instanceof Resolution.Found<List<AcmCertificate>> found) {
            found.value()
                    .forEach(certificate -> certificates.put(certificate.arn().value(), certificate));
        }
    }

    List<Problem> warnings(Stack stack) {
        List<Problem> warnings = new ArrayList<>();
        for (Listener listener : stack.all(Listener.class)) {
            serving(listener)
                    .ifPresent(serving -> stack.all(ListenerRule.class).stream()
                            .filter(rule -> rule.listener().equals(Ref.to(listener.id())))
                            .forEach(rule -> warnings.addAll(warnings(rule, serving))));
        }
        return warnings;
    }

    /** The listener's certificates; absent if it has none, or one that ACM doesn't show. */
    private Optional<List<AcmCertificate>> serving(Listener listener) {
        List<AcmCertificate> serving = new ArrayList<>();
        for (Ref ref : listener.certificates()) {
            if (ref instanceof Ref.ExistingCertificate existing && certificates.containsKey(existing.arn())) {
                serving.add(certificates.get(existing.arn()));
            } else {
                return Optional.empty();
            }
        }
        return serving.isEmpty() ? Optional.empty() : Optional.of(serving);
    }

    private static List<Problem> warnings(ListenerRule rule, List<AcmCertificate> serving) {
        return rule.conditions().stream()
                .filter(RuleCondition.HostHeader.class::isInstance)
                .flatMap(condition -> ((RuleCondition.HostHeader) condition).values().stream())
                .filter(host -> serving.stream().noneMatch(one -> CertificateMatch.serves(one, host, List.of())))
                .map(host -> Problem.warning(
                        ProblemCode.UNSERVED_HOST,
                        rule.origins().getFirst().subject(),
                        hostField(rule),
                        host,
                        "no certificate of the listener serves this host"))
                .toList();
    }

    /** The host of the entry in {@code spec.rules} that the rule's path stands in. */
    private static String hostField(ListenerRule rule) {
        String path = rule.origins().getFirst().field();
        int end = path.indexOf(".http");
        return end < 0 ? path : path.substring(0, end) + ".host";
    }
}
