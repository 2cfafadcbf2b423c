package dev.sluice.core.apply;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.inventory.Details;
import dev.sluice.core.model.Listener;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.port.Listeners;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Runs the steps of listeners. */
final class ListenerWork {
    private final Tools tools;
    private final Listeners listeners;

    ListenerWork(Tools tools) {
        this.tools = tools;
        this.listeners = tools.cloud().listeners();
    }

    void run(ListenerStep step) {
        Run run = tools.run();
        switch (step) {
            case ListenerStep.CreateListener create -> create(create.desired(), create.tags());
            case ListenerStep.ModifyListener modify ->
                modify(modify.listener(), run.resolution().of(modify.desired()));
            case ListenerStep.AddCertificate add -> addCertificate(run.arn(add.listener()), run.id(add.certificate()));
            case ListenerStep.RemoveCertificate remove -> {
                Arn arn = run.arn(remove.listener());
                listeners.removeCertificate(arn, remove.certificate());
                tools.known().details().certificateRemoved(arn, remove.certificate());
            }
            case ListenerStep.SetListenerAttributes set -> {
                Arn arn = run.arn(set.listener());
                listeners.modifyAttributes(arn, set.attributes());
                tools.known().details().attributesSet(arn, set.attributes());
            }
            case ListenerStep.DeleteListener delete -> {
                Gone.unlessThere(() -> listeners.delete(delete.listener()));
                tools.known().deleted(delete.listener());
            }
        }
    }

    private void create(Listener desired, SortedMap<String, String> tags) {
        Listener resolved = tools.run().resolution().of(desired);
        ElbListener created = listeners.create(resolved, tags);
        tools.known().inventory().created(created.arn(), tags);
        Optional<String> certificate =
                resolved.certificates().stream().findFirst().map(tools.run()::id);
        tools.known().details().created(created.arn(), certificate);
        tools.known().secrets().written(created.arn(), resolved.defaultActions());
        tools.run().made(desired.id(), created.arn().value());
    }

    /**
     * AWS keeps the extra certificates of a listener that is modified. Not everything that speaks its API does, so those
     * that are still wanted are looked for, and are put back where they are lost.
     */
    private void modify(Arn arn, Listener resolved) {
        Details details = tools.known().details();
        Set<String> kept = new TreeSet<>(ListenerCertificate.extras(details.lastCertificates(arn)));
        kept.retainAll(resolved.certificates().stream().map(tools.run()::id).toList());
        listeners.modify(arn, resolved);
        details.certificatesChanged(arn);
        tools.known().secrets().written(arn, resolved.defaultActions());
        if (!kept.isEmpty()) {
            kept.removeAll(ListenerCertificate.extras(details.certificates(arn)));
            kept.forEach(lost -> addCertificate(arn, lost));
        }
    }

    private void addCertificate(Arn arn, String certificate) {
        tools.retries().run(Patience.EXTRA_CERTIFICATES, () -> listeners.addCertificate(arn, certificate));
        tools.known().details().certificateAdded(arn, certificate);
    }
}
