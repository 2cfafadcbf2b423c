package dev.sluice.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.Action;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClientSecretsTest {
    private static final String ELB = "arn:aws:elasticloadbalancing:us-west-2:123456789012:";
    private static final Arn BALANCER = new Arn(ELB + "loadbalancer/app/shop/1");
    private static final Arn LISTENER = new Arn(ELB + "listener/app/shop/1/2");
    private static final Arn RULE = new Arn(ELB + "listener-rule/app/shop/1/2/3");
    private static final Arn RULE_OF_ANOTHER = new Arn(ELB + "listener-rule/app/shop/11/2/3");

    private final ClientSecrets secrets = new ClientSecrets();

    @Test
    void completesWhatAwsLeavesOut() {
        secrets.written(RULE, List.of(login("s3cret"), Action.FixedResponse.notFound()));

        assertThat(secrets.complete(RULE, List.of(login(""), Action.FixedResponse.notFound())))
                .containsExactly(login("s3cret"), Action.FixedResponse.notFound());
    }

    @Test
    void forgetsTheSecretOfARuleThatAsksForNoLogInAnyMore() {
        secrets.written(RULE, List.of(login("s3cret")));
        secrets.written(RULE, List.of(Action.FixedResponse.notFound()));

        assertThat(secrets.complete(RULE, List.of(login("")))).containsExactly(login(""));
    }

    @Test
    void forgetsWhatGoesWithALoadBalancer() {
        for (Arn holder : List.of(LISTENER, RULE, RULE_OF_ANOTHER)) {
            secrets.written(holder, List.of(login("s3cret")));
        }

        secrets.deleted(BALANCER);

        assertThat(secrets.complete(LISTENER, List.of(login("")))).containsExactly(login(""));
        assertThat(secrets.complete(RULE, List.of(login("")))).containsExactly(login(""));
        assertThat(secrets.complete(RULE_OF_ANOTHER, List.of(login("")))).containsExactly(login("s3cret"));
    }

    private static Action login(String clientSecret) {
        Action.Session session = new Action.Session(
                new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
        return new Action.AuthenticateOidc(
                session, "https://i", "https://a", "https://t", "https://u", "id", clientSecret);
    }
}
