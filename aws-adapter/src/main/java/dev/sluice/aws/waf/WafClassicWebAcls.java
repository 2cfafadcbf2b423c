package dev.sluice.aws.waf;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.ClassicWebAcls;
import java.util.Optional;
import software.amazon.awssdk.services.waf.model.WebACLSummary;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;

/** {@link ClassicWebAcls} on the SDK's client, and as safe for several threads as that is. */
public final class WafClassicWebAcls implements ClassicWebAcls {
    private final WafRegionalClient client;

    public WafClassicWebAcls(WafRegionalClient client) {
        this.client = client;
    }

    @Override
    public Optional<String> associated(Arn loadBalancer) {
        return Optional.ofNullable(client.getWebACLForResource(request -> request.resourceArn(loadBalancer.value()))
                        .webACLSummary())
                .map(WebACLSummary::webACLId);
    }

    @Override
    public void associate(Arn loadBalancer, String webAclId) {
        client.associateWebACL(
                request -> request.resourceArn(loadBalancer.value()).webACLId(webAclId));
    }

    @Override
    public void disassociate(Arn loadBalancer) {
        client.disassociateWebACL(request -> request.resourceArn(loadBalancer.value()));
    }
}
