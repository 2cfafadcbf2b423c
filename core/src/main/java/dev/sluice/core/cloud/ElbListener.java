package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.MutualAuthentication;
import java.util.List;
import java.util.Optional;

/** A listener as {@code DescribeListeners} answers it; {@code certificates} holds the default one only, as on AWS. */
public record ElbListener(
        Arn arn,
        Arn loadBalancerArn,
        int port,
        String protocol,
        List<Action> defaultActions,
        List<String> certificates,
        Optional<String> sslPolicy,
        List<String> alpnPolicy,
        Optional<MutualAuthentication> mutualAuthentication) {
    public ElbListener {
        requireNonNull(arn, "arn");
        requireNonNull(loadBalancerArn, "loadBalancerArn");
        requireNonNull(protocol, "protocol");
        defaultActions = List.copyOf(defaultActions);
        certificates = List.copyOf(certificates);
        requireNonNull(sslPolicy, "sslPolicy");
        alpnPolicy = List.copyOf(alpnPolicy);
        requireNonNull(mutualAuthentication, "mutualAuthentication");
    }
}
