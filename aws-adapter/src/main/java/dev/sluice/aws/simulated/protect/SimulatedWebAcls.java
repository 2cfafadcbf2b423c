package dev.sluice.aws.simulated.protect;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.AssociationRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.WebAclRow;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.WebAcls;
import java.util.Optional;

/** Web ACLs of WAFv2 in memory. */
public final class SimulatedWebAcls implements WebAcls {
    private static final int PAGE = 100;

    private final SimulatedCalls calls;

    public SimulatedWebAcls(SimulatedCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    @Override
    public Optional<String> findByName(String name) {
        return calls.pages(Service.WAFV2, "ListWebACLs", PAGE, view -> view.all(Tables.WEB_ACLS)).stream()
                .filter(row -> row.name().equals(name))
                .map(WebAclRow::arn)
                .findFirst();
    }

    @Override
    public Optional<String> associated(Arn loadBalancer) {
        return calls.read(Service.WAFV2, "GetWebACLForResource", view -> {
            Protectable.require(view, loadBalancer);
            return view.find(Tables.WEB_ACL_ASSOCIATIONS, loadBalancer.value()).map(AssociationRow::webAcl);
        });
    }

    @Override
    public void associate(Arn loadBalancer, String webAclArn) {
        calls.write(Service.WAFV2, "AssociateWebACL", draft -> {
            Protectable.require(draft, loadBalancer);
            if (draft.find(Tables.WEB_ACLS, webAclArn).isEmpty()) {
                throw new Refusal("WAFNonexistentItemException", Protectable.NO_SUCH_ITEM);
            }
            draft.put(Tables.WEB_ACL_ASSOCIATIONS, new AssociationRow(loadBalancer.value(), webAclArn));
            return webAclArn;
        });
    }

    @Override
    public void disassociate(Arn loadBalancer) {
        calls.write(Service.WAFV2, "DisassociateWebACL", draft -> {
            Protectable.require(draft, loadBalancer);
            draft.remove(Tables.WEB_ACL_ASSOCIATIONS, loadBalancer.value());
            return loadBalancer;
        });
    }
}
