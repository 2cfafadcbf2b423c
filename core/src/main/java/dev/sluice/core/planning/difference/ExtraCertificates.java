package dev.sluice.core.planning.difference;

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
import java.util.TreeSet;

/**
 * The certificates of a listener beside the default one: removed first, then added, by ARN. The default one is added as
 * an extra one too, so that it goes on being served when another becomes the default.
 */
public final class ExtraCertificates {
    private static final Comparator<Ref> BY_TEXT = Comparator.comparing(ActionText::ref);

    private ExtraCertificates() {}

    public static List<Step> ofNew(Listener desired) {
        return desired.sslPolicy().isEmpty()
                ? List.of()
                : desired.certificates().stream()
                        .distinct()
                        .sorted(BY_TEXT)
                        .<Step>map(certificate -> new ListenerStep.AddCertificate(Ref.to(desired.id()), certificate))
                        .toList();
    }

    /**
     * The steps that make the extra certificates of a listener right.
     *
     * @param fields takes up what changes
     */
    public static List<Step> ofFound(ObservedListener found, Listener desired, List<FieldChange> fields) {
        if (desired.sslPolicy().isEmpty() && found.state().sslPolicy().isEmpty()) {
            return List.of();
        }
        Ref target = Ref.literal(found.arn().value());
        List<String> held = ListenerCertificate.extras(found.certificates());
        List<Ref> wanted =
                desired.certificates().stream().distinct().sorted(BY_TEXT).toList();
        List<Step> steps = new ArrayList<>();
        for (String surplus : new TreeSet<>(held)) {
            if (!wanted.contains(Ref.literal(surplus))) {
                steps.add(new ListenerStep.RemoveCertificate(target, surplus));
                fields.add(FieldChange.removed("certificates", surplus));
            }
        }
        for (Ref missing : wanted) {
            boolean there = missing instanceof Ref.Literal literal && held.contains(literal.value());
            if (!there) {
                steps.add(new ListenerStep.AddCertificate(target, missing));
                fields.add(FieldChange.added("certificates", ActionText.ref(missing)));
            }
        }
        return steps;
    }
}
