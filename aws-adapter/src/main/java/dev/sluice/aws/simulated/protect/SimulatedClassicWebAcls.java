package dev.sluice.aws.simulated.protect;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.AssociationRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.ClassicWebAcls;
import java.util.Optional;

/** Web ACLs of WAF classic in memory. */
public final class SimulatedClassicWebAcls implements ClassicWebAcls {
    private final SimulatedCalls calls;

    public SimulatedClassicWebAcls(SimulatedCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    @Override
    public Optional<String> associated(Arn loadBalancer) {
        return calls.read(Service.WAF_REGIONAL, "GetWebACLForResource", view -> {
            Protectable.require(view, loadBalancer);
            return view.find(Tables.CLASSIC_WEB_ACL_ASSOCIATIONS, loadBalancer.value())
                    .map(AssociationRow::webAcl);
        });
    }

    @Override
    public void associate(Arn loadBalancer, String webAclId) {
        calls.write(Service.WAF_REGIONAL, "AssociateWebACL", draft -> {
            Protectable.require(draft, loadBalancer);
            if (draft.find(Tables.CLASSIC_WEB_ACLS, webAclId).isEmpty()) {
                throw new Refusal("WAFNonexistentItemException", Protectable.NO_SUCH_ITEM);
            }
            draft.put(Tables.CLASSIC_WEB_ACL_ASSOCIATIONS, new AssociationRow(loadBalancer.value(), webAclId));
            return webAclId;
        });
    }

    @Override
    public void disassociate(Arn loadBalancer) {
        calls.write(Service.WAF_REGIONAL, "DisassociateWebACL", draft -> {
            Protectable.require(draft, loadBalancer);
            draft.remove(Tables.CLASSIC_WEB_ACL_ASSOCIATIONS, loadBalancer.value());
            return loadBalancer;
        });
    }
}
