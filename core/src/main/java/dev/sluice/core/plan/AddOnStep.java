package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Ref;

/** Web ACLs and Shield protections of load balancers. */
public sealed interface AddOnStep extends Step {

    /** A web ACL of WAFv2; an empty ARN detaches. */
    record SetWebAcl(Ref loadBalancer, String webAclArn) implements AddOnStep {
        public SetWebAcl {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(webAclArn, "webAclArn");
        }

        @Override
        public String action() {
            return webAclArn.isEmpty() ? "DisassociateWebACL" : "AssociateWebACL";
        }
    }

    /** A web ACL of WAF classic; an empty id detaches. */
    record SetClassicWebAcl(Ref loadBalancer, String webAclId) implements AddOnStep {
        public SetClassicWebAcl {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(webAclId, "webAclId");
        }

        @Override
        public String action() {
            return webAclId.isEmpty() ? "DisassociateWebACL" : "AssociateWebACL";
        }
    }

    record CreateProtection(Ref loadBalancer, String name) implements AddOnStep {
        public CreateProtection {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(name, "name");
        }

        @Override
        public String action() {
            return "CreateProtection";
        }
    }

    record DeleteProtection(Ref loadBalancer, String protectionId) implements AddOnStep {
        public DeleteProtection {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(protectionId, "protectionId");
        }

        @Override
        public String action() {
            return "DeleteProtection";
        }
    }
}
