package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.orNull;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.model.MutualAuthentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.MutualAuthenticationAttributes;

/** Listeners and the requests that make and change them. */
final class ListenerConversion {
    private ListenerConversion() {}

    static CreateListenerRequest toCreate(dev.sluice.core.model.Listener desired, Map<String, String> tags) {
        return CreateListenerRequest.builder()
                .loadBalancerArn(KnownRef.value(desired.loadBalancer()))
                .port(desired.port())
                .protocol(desired.protocol())
                .defaultActions(ActionConversion.toSdk(desired.defaultActions()))
                .certificates(orNull(firstCertificate(desired)))
                .sslPolicy(desired.sslPolicy().orElse(null))
                .alpnPolicy(orNull(desired.alpnPolicy()))
                .mutualAuthentication(mutualAuthentication(desired))
                .tags(orNull(TagConversion.toSdk(tags)))
                .build();
    }

    static ModifyListenerRequest toModify(Arn arn, dev.sluice.core.model.Listener desired) {
        return ModifyListenerRequest.builder()
                .listenerArn(arn.value())
                .port(desired.port())
                .protocol(desired.protocol())
                .defaultActions(ActionConversion.toSdk(desired.defaultActions()))
                .certificates(orNull(firstCertificate(desired)))
                .sslPolicy(desired.sslPolicy().orElse(null))
                .alpnPolicy(orNull(desired.alpnPolicy()))
                .mutualAuthentication(mutualAuthentication(desired))
                .build();
    }

    static ElbListener from(Listener found) {
        return new ElbListener(
                new Arn(found.listenerArn()),
                new Arn(found.loadBalancerArn()),
                optional(found.port()).orElse(0),
                text(found.protocolAsString()),
                ActionConversion.from(found.defaultActions()),
                found.certificates().stream().map(Certificate::certificateArn).toList(),
                optional(found.sslPolicy()),
                found.alpnPolicy(),
                Optional.ofNullable(found.mutualAuthentication())
                        .filter(mutual -> mutual.mode() != null)
                        .map(ListenerConversion::from));
    }

    static Certificate certificate(String arn) {
        return Certificate.builder().certificateArn(arn).build();
    }

    private static List<Certificate> firstCertificate(dev.sluice.core.model.Listener desired) {
        return desired.certificates().stream()
                .limit(1)
                .map(KnownRef::value)
                .map(ListenerConversion::certificate)
                .toList();
    }

    private static @Nullable MutualAuthenticationAttributes mutualAuthentication(
            dev.sluice.core.model.Listener desired) {
        return desired.mutualAuthentication().map(ListenerConversion::toSdk).orElse(null);
    }

    private static MutualAuthenticationAttributes toSdk(MutualAuthentication mutual) {
        Optional<String> advertise = mutual.mode().equals("verify")
                ? Optional.of(mutual.advertiseTrustStoreCaNames().orElse("off"))
                : Optional.empty();
        return MutualAuthenticationAttributes.builder()
                .mode(mutual.mode())
                .trustStoreArn(mutual.trustStoreArn().orElse(null))
                .ignoreClientCertificateExpiry(
                        mutual.ignoreClientCertificateExpiry().orElse(null))
                .advertiseTrustStoreCaNames(advertise.orElse(null))
                .build();
    }

    private static MutualAuthentication from(MutualAuthenticationAttributes found) {
        return new MutualAuthentication(
                found.mode(),
                optional(found.trustStoreArn()),
                Optional.ofNullable(found.ignoreClientCertificateExpiry()),
                optional(found.advertiseTrustStoreCaNamesAsString()));
    }
}
