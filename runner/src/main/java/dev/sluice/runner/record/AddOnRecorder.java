package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.AssociationRow;
import dev.sluice.aws.simulated.world.ClassicWebAclRow;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.ProtectionRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TrustStoreRow;
import dev.sluice.aws.simulated.world.WebAclRow;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.AddOnSettings;
import java.util.List;
import java.util.Optional;

/** Records web ACLs, Shield protections and trust stores, as far as load balancers use them. */
final class AddOnRecorder {
    private static final String TRUST_STORE = "truststore/";
    private static final String WEB_ACL = "webacl/";

    private final Cloud cloud;
    private final AddOnSettings settings;
    private final Leniency leniency;

    AddOnRecorder(Cloud cloud, AddOnSettings settings, Leniency leniency) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.settings = requireNonNull(settings, "settings");
        this.leniency = requireNonNull(leniency, "leniency");
    }

    /** Looks at application load balancers of the VPC, whose listeners are recorded already. */
    void record(List<ElbLoadBalancer> loadBalancers, Draft draft) {
        for (ElbLoadBalancer each : loadBalancers) {
            if (each.type() == LoadBalancer.Type.APPLICATION
                    && each.vpcId().equals(draft.account().vpcId())) {
                addOns(each.arn(), draft);
            }
        }
        for (ListenerRow row : draft.all(Tables.LISTENERS)) {
            row.listener()
                    .mutualAuthentication()
                    .flatMap(mutual -> mutual.trustStoreArn())
                    .filter(arn -> !arn.isEmpty())
                    .ifPresent(arn -> draft.put(Tables.TRUST_STORES, new TrustStoreRow(name(TRUST_STORE, arn), arn)));
        }
    }

    private void addOns(Arn loadBalancer, Draft draft) {
        if (settings.enableWafv2()) {
            webAcl(loadBalancer, draft);
        }
        if (settings.enableWaf()) {
            classicWebAcl(loadBalancer, draft);
        }
        if (settings.enableShield() && draft.account().shieldSubscribed()) {
            protection(loadBalancer, draft);
        }
    }

    private void webAcl(Arn loadBalancer, Draft draft) {
        leniency.read(
                        "web ACLs",
                        Optional.<String>empty(),
                        () -> cloud.webAcls().associated(loadBalancer))
                .ifPresent(arn -> {
                    draft.put(Tables.WEB_ACLS, new WebAclRow(name(WEB_ACL, arn), arn));
                    draft.put(Tables.WEB_ACL_ASSOCIATIONS, new AssociationRow(loadBalancer.value(), arn));
                });
    }

    private void classicWebAcl(Arn loadBalancer, Draft draft) {
        leniency.read(
                        "classic web ACLs",
                        Optional.<String>empty(),
                        () -> cloud.classicWebAcls().associated(loadBalancer))
                .ifPresent(id -> {
                    draft.put(Tables.CLASSIC_WEB_ACLS, new ClassicWebAclRow(id));
                    draft.put(Tables.CLASSIC_WEB_ACL_ASSOCIATIONS, new AssociationRow(loadBalancer.value(), id));
                });
    }

    private void protection(Arn loadBalancer, Draft draft) {
        leniency.read(
                        "Shield",
                        Optional.<ShieldProtectionState>empty(),
                        () -> cloud.shieldProtections().find(loadBalancer))
                .ifPresent(found -> draft.put(
                        Tables.PROTECTIONS, new ProtectionRow(found.id(), found.name(), loadBalancer.value())));
    }

    /** ARNs of both kinds have the name behind the word for the kind. */
    private static String name(String kind, String arn) {
        int start = arn.indexOf(kind);
        return start < 0 ? arn : arn.substring(start + kind.length()).split("/", 2)[0];
    }
}
