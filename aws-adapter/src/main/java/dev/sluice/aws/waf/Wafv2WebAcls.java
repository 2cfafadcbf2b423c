package dev.sluice.aws.waf;

import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.WebAcls;
import java.util.Optional;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.WebACL;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** {@link WebAcls} on the SDK's client, and as safe for several threads as that is. */
public final class Wafv2WebAcls implements WebAcls {
    private final Wafv2Client client;

    public Wafv2WebAcls(Wafv2Client client) {
        this.client = client;
    }

    @Override
    public Optional<String> findByName(String name) {
        return Paging.all(
                        marker -> client.listWebACLs(
                                request -> request.scope(Scope.REGIONAL).nextMarker(marker)),
                        ListWebAcLsResponse::nextMarker,
                        ListWebAcLsResponse::webACLs)
                .stream()
                .filter(acl -> acl.name().equals(name))
                .map(WebACLSummary::arn)
                .findFirst();
    }

    @Override
    public Optional<String> associated(Arn loadBalancer) {
        return Optional.ofNullable(client.getWebACLForResource(request -> request.resourceArn(loadBalancer.value()))
                        .webACL())
                .map(WebACL::arn);
    }

    @Override
    public void associate(Arn loadBalancer, String webAclArn) {
        client.associateWebACL(
                request -> request.resourceArn(loadBalancer.value()).webACLArn(webAclArn));
    }

    @Override
    public void disassociate(Arn loadBalancer) {
        client.disassociateWebACL(request -> request.resourceArn(loadBalancer.value()));
    }
}
