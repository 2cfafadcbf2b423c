package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.Action.Stickiness;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition.PathPattern;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What AWS fills in: a description says more than the call that made the thing. */
class DescribedFormTest {
    private final Lab lab = Lab.usual();

    @Test
    void forwardsHaveAWeightAndNoStickiness() {
        Arn group = lab.targetGroup("cart");
        Arn listener = lab.http(lab.loadBalancer("web"), 80);
        lab.rule(listener, 1, Desired.forwardTo(group));

        assertThat(actions(listener))
                .containsExactly(new Forward(
                        List.of(new WeightedTargetGroup(Ref.literal(group.value()), OptionalInt.of(1))),
                        Optional.of(new Stickiness(Optional.of(false), OptionalInt.empty()))));
    }

    @Test
    void redirectsSayWhatTheyKeep() {
        Arn listener = lab.http(lab.loadBalancer("web"), 80);
        lab.rule(
                listener,
                1,
                new Redirect(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("443"),
                        Optional.of("HTTPS"),
                        Optional.empty(),
                        "HTTP_301"));

        assertThat(actions(listener))
                .containsExactly(new Redirect(
                        Optional.of("#{host}"),
                        Optional.of("/#{path}"),
                        Optional.of("443"),
                        Optional.of("HTTPS"),
                        Optional.of("#{query}"),
                        "HTTP_301"));
    }

    @Test
    void loginsTellTheirDefaultsAndNoSecret() {
        Arn listener = lab.https(lab.loadBalancer("web"), 443);
        Session bare =
                new Session(Lab.none(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
        lab.cloud()
                .listenerRules()
                .create(
                        Lab.rule(
                                listener,
                                1,
                                List.of(login(bare, "secret"), Desired.respond("200")),
                                List.of(new PathPattern(List.of("/"), List.of())),
                                List.of()),
                        Lab.none());

        Session full = new Session(
                Lab.none(),
                Optional.of("authenticate"),
                Optional.of("openid"),
                Optional.of("AWSELBAuthSessionCookie"),
                OptionalLong.of(604_800));
        assertThat(actions(listener)).containsExactly(login(full, ""), Desired.respond("200"));
        assertThat(lab.aws().yaml()).doesNotContain("secret");
    }

    @Test
    void secureListenersHaveAPolicyAndNoMutualAuthentication() {
        Arn web = lab.loadBalancer("web");
        lab.https(web, 443);

        ElbListener found = lab.cloud().listeners().list(web).getFirst();
        assertThat(found.sslPolicy()).contains("ELBSecurityPolicy-2016-08");
        assertThat(found.mutualAuthentication())
                .contains(new MutualAuthentication("off", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private List<Action> actions(Arn listener) {
        return lab.cloud().listenerRules().list(listener).getFirst().actions();
    }

    private static Action login(Session session, String secret) {
        return new AuthenticateOidc(
                session,
                "https://issuer.example.com",
                "https://issuer.example.com/authorize",
                "https://issuer.example.com/token",
                "https://issuer.example.com/user",
                "client",
                secret);
    }
}
