package dev.sluice.core.apply;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.model.Listener;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.port.Listeners;
import java.util.Optional;
import java.util.SortedMap;

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
            case ListenerStep.AddCertificate add -> {
                Arn arn = run.arn(add.listener());
                String certificate = run.id(add.certificate());
                tools.retries().run(Patience.EXTRA_CERTIFICATES, () -> listeners.addCertificate(arn, certificate));
                tools.known().details().certificateAdded(arn, certificate);
            }
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

    private void modify(Arn arn, Listener resolved) {
        listeners.modify(arn, resolved);
        tools.known().details().certificatesChanged(arn);
        tools.known().secrets().written(arn, resolved.defaultActions());
    }
}
