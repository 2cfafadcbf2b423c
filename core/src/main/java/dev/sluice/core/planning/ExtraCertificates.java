package dev.sluice.core.planning;

import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Ref;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The certificates of a listener beside the default one: removed first, then added, by ARN. The default one is added as
 * an extra one too, so that it goes on being served when another becomes the default.
 */
final class ExtraCertificates {
    private static final Comparator<Ref> BY_TEXT = Comparator.comparing(ActionText::ref);

    private ExtraCertificates() {}

    static List<Step> ofNew(Listener desired) {
        return desired.sslPolicy().isEmpty()
                ? List.of()
                : desired.certificates().stream()
                        .distinct()
                        .sorted(BY_TEXT)
                        .<Step>map(certificate -> new ListenerStep.AddCertificate(Ref.to(desired.id()), certificate))
                        .toList();
    }

    /** @param fields takes up what changes */
    static List<Step> ofFound(ObservedListener found, Listener desired, List<FieldChange> fields) {
        if (desired.sslPolicy().isEmpty() && found.state().sslPolicy().isEmpty()) {
            return List.of();
        }
        Ref target = Ref.literal(found.arn().value());
        SortedSet<String> held = found.certificates().stream()
                .filter(certificate -> !certificate.isDefault())
                .map(ListenerCertificate::arn)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Ref> wanted =
                desired.certificates().stream().distinct().sorted(BY_TEXT).toList();
        List<Step> steps = new ArrayList<>();
        for (String surplus : held) {
            if (!wanted.contains(Ref.literal(surplus))) {
                steps.add(new ListenerStep.RemoveCertificate(target, surplus));
                fields.add(FieldChange.removed("certificates", surplus));
            }
        }
        Optional<Ref> settled = unchangedDefault(found, desired);
        for (Ref missing : wanted) {
            boolean there = missing instanceof Ref.Literal literal && held.contains(literal.value());
            if (!there && !settled.equals(Optional.of(missing))) {
                steps.add(new ListenerStep.AddCertificate(target, missing));
                fields.add(FieldChange.added("certificates", ActionText.ref(missing)));
            }
        }
        return steps;
    }

    /** A default certificate that stays is served already; adding it once more would change nothing. */
    private static Optional<Ref> unchangedDefault(ObservedListener found, Listener desired) {
        return ListenerDifference.defaultCertificates(found).stream()
                .findFirst()
                .<Ref>map(Ref::literal)
                .filter(held -> desired.certificates().stream().findFirst().equals(Optional.of(held)));
    }
}
