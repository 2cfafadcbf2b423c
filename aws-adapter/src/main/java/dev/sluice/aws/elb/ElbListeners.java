package dev.sluice.aws.elb;

import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Listener;
import dev.sluice.core.port.Listeners;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;

/** {@link Listeners} on the SDK's client, and as safe for several threads as that is. */
public final class ElbListeners implements Listeners {
    private final ElasticLoadBalancingV2Client client;

    public ElbListeners(ElasticLoadBalancingV2Client client) {
        this.client = client;
    }

    @Override
    public List<ElbListener> list(Arn loadBalancer) {
        return Paging.all(
                        marker -> client.describeListeners(request ->
                                request.loadBalancerArn(loadBalancer.value()).marker(marker)),
                        DescribeListenersResponse::nextMarker,
                        DescribeListenersResponse::listeners)
                .stream()
                .map(ListenerConversion::from)
                .toList();
    }

    @Override
    public ElbListener create(Listener desired, SortedMap<String, String> tags) {
        return client.createListener(ListenerConversion.toCreate(desired, tags)).listeners().stream()
                .map(ListenerConversion::from)
                .findFirst()
                .orElseThrow(() -> EmptyAnswer.to("CreateListener"));
    }

    @Override
    public void modify(Arn arn, Listener desired) {
        client.modifyListener(ListenerConversion.toModify(arn, desired));
    }

    @Override
    public void delete(Arn arn) {
        client.deleteListener(request -> request.listenerArn(arn.value()));
    }

    @Override
    public List<ListenerCertificate> certificates(Arn arn) {
        return Paging.all(
                        marker -> client.describeListenerCertificates(
                                request -> request.listenerArn(arn.value()).marker(marker)),
                        DescribeListenerCertificatesResponse::nextMarker,
                        DescribeListenerCertificatesResponse::certificates)
                .stream()
                .map(found -> new ListenerCertificate(found.certificateArn(), Boolean.TRUE.equals(found.isDefault())))
                .toList();
    }

    @Override
    public void addCertificate(Arn arn, String certificateArn) {
        client.addListenerCertificates(request ->
                request.listenerArn(arn.value()).certificates(ListenerConversion.certificate(certificateArn)));
    }

    @Override
    public void removeCertificate(Arn arn, String certificateArn) {
        client.removeListenerCertificates(request ->
                request.listenerArn(arn.value()).certificates(ListenerConversion.certificate(certificateArn)));
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return AttributeConversion.fromListener(
                client.describeListenerAttributes(request -> request.listenerArn(arn.value()))
                        .attributes());
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        client.modifyListenerAttributes(
                request -> request.listenerArn(arn.value()).attributes(AttributeConversion.toListener(attributes)));
    }
}
