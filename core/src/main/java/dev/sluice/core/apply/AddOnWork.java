package dev.sluice.core.apply;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.inventory.Details;
import dev.sluice.core.plan.AddOnStep;
import dev.sluice.core.port.PortException;
import java.util.Optional;

/** Runs the steps of web ACLs and Shield protections. What could not be changed is asked for anew next time. */
final class AddOnWork {
    private final Tools tools;
    private final Details details;

    AddOnWork(Tools tools) {
        this.tools = tools;
        this.details = tools.known().details();
    }

    void run(AddOnStep step) {
        switch (step) {
            case AddOnStep.SetWebAcl set -> associate(set);
            case AddOnStep.SetClassicWebAcl set -> associate(set);
            case AddOnStep.CreateProtection create -> protect(create);
            case AddOnStep.DeleteProtection delete -> unprotect(delete);
        }
    }

    private void associate(AddOnStep.SetWebAcl set) {
        Arn arn = tools.run().arn(set.loadBalancer());
        Optional<String> acl = set(set.webAclArn());
        explained(
                "WAFv2 webACL association",
                acl,
                () -> acl.ifPresentOrElse(
                        wanted -> tools.cloud().webAcls().associate(arn, wanted),
                        () -> tools.cloud().webAcls().disassociate(arn)));
        details.webAclSet(arn, acl);
    }

    private void associate(AddOnStep.SetClassicWebAcl set) {
        Arn arn = tools.run().arn(set.loadBalancer());
        Optional<String> acl = set(set.webAclId());
        explained(
                "WAFClassic webACL association",
                acl,
                () -> acl.ifPresentOrElse(
                        wanted -> tools.cloud().classicWebAcls().associate(arn, wanted),
                        () -> tools.cloud().classicWebAcls().disassociate(arn)));
        details.classicWebAclSet(arn, acl);
    }

    private void protect(AddOnStep.CreateProtection create) {
        Arn arn = tools.run().arn(create.loadBalancer());
        explained(
                "shield protection",
                Optional.of(create.name()),
                () -> tools.cloud().shieldProtections().create(arn, create.name()));
        details.protectionChanged(arn);
    }

    private void unprotect(AddOnStep.DeleteProtection delete) {
        explained(
                "shield protection",
                Optional.empty(),
                () -> Gone.unlessThere(() -> tools.cloud().shieldProtections().delete(delete.protectionId())));
        details.protectionChanged(tools.run().arn(delete.loadBalancer()));
    }

    private static Optional<String> set(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static void explained(String what, Optional<String> wanted, Runnable call) {
        try {
            call.run();
        } catch (PortException e) {
            String verb = wanted.isPresent() ? "create" : "delete";
            throw new PortException(
                    e.kind(),
                    e.action(),
                    e.code(),
                    "failed to " + verb + " " + what + " on LoadBalancer: " + e.getMessage(),
                    e);
        }
    }
}
