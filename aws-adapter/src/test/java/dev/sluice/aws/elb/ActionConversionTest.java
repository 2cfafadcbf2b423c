package dev.sluice.aws.elb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Action.AuthenticateCognito;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.Claim;
import dev.sluice.core.model.Action.FixedResponse;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.Action.Stickiness;
import dev.sluice.core.model.Action.ValidateJwt;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;

class ActionConversionTest {
    private static final Session FULL_SESSION = new Session(
            SortedMaps.copyOf(Map.of("display", "page")),
            Optional.of("deny"),
            Optional.of("openid email"),
            Optional.of("cookie"),
            OptionalLong.of(3600));
    private static final Session EMPTY_SESSION = new Session(
            SortedMaps.copyOf(Map.of()), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());

    @ParameterizedTest
    @MethodSource
    void readsBackWhatItWrites(List<dev.sluice.core.model.Action> actions) {
        assertThat(ActionConversion.from(ActionConversion.toSdk(actions))).isEqualTo(actions);
    }

    static Stream<List<dev.sluice.core.model.Action>> readsBackWhatItWrites() {
        return Stream.of(
                List.of(forward(group("a", OptionalInt.empty()))),
                List.of(new Forward(
                        List.of(group("a", OptionalInt.of(1)), group("b", OptionalInt.of(0))),
                        Optional.of(new Stickiness(Optional.of(true), OptionalInt.of(60))))),
                List.of(new Forward(List.of(), Optional.of(new Stickiness(Optional.empty(), OptionalInt.empty())))),
                List.of(redirect("#{host}"), new FixedResponse(Optional.empty(), Optional.of("no"), "404")),
                List.of(new AuthenticateCognito(FULL_SESSION, "pool", "client", "domain"), redirect("other")),
                List.of(new AuthenticateCognito(EMPTY_SESSION, "pool", "client", "domain")),
                List.of(new AuthenticateOidc(FULL_SESSION, "i", "a", "t", "u", "client", "secret")),
                List.of(new ValidateJwt(
                        "https://keys",
                        "https://issuer",
                        List.of(new Claim("string-array", "scope", List.of("a", "b"))))),
                List.of(new ValidateJwt("https://keys", "https://issuer", List.of())));
    }

    @Test
    void numbersActionsFromOneAndNamesTargetGroupsInTheConfigOnly() {
        List<Action> actions = ActionConversion.toSdk(List.of(
                new AuthenticateOidc(EMPTY_SESSION, "i", "a", "t", "u", "client", "secret"),
                forward(group("a", OptionalInt.empty()))));

        assertThat(actions).extracting(Action::order).containsExactly(1, 2);
        assertThat(actions).extracting(Action::targetGroupArn).containsOnlyNulls();
        assertThat(actions.getFirst().authenticateOidcConfig().useExistingClientSecret())
                .isNull();
    }

    @Test
    void readsActionsInTheirOrder() {
        List<Action> actions = ActionConversion.toSdk(List.of(redirect("first"), redirect("second")))
                .reversed();

        assertThat(ActionConversion.from(actions)).containsExactly(redirect("first"), redirect("second"));
    }

    @Test
    void readsATargetGroupThatStandsOutsideTheConfig() {
        Action old = Action.builder().type("forward").targetGroupArn("a").build();

        assertThat(ActionConversion.from(List.of(old))).containsExactly(forward(group("a", OptionalInt.empty())));
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        Action unknown = Action.builder().type("teleport").build();

        assertThatThrownBy(() -> ActionConversion.from(List.of(unknown)))
                .hasMessage("AWS answers an action of type teleport, which this version does not know");
    }

    @Test
    void refusesAReferenceThatIsNotResolved() {
        Ref open = Ref.to(new ResourceId(ResourceType.TARGET_GROUP, "shop/cart"));
        Forward forward = new Forward(List.of(new WeightedTargetGroup(open, OptionalInt.empty())), Optional.empty());

        assertThatThrownBy(() -> ActionConversion.toSdk(List.of(forward)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shop/cart");
    }

    private static Forward forward(WeightedTargetGroup group) {
        return new Forward(List.of(group), Optional.empty());
    }

    private static WeightedTargetGroup group(String arn, OptionalInt weight) {
        return new WeightedTargetGroup(Ref.literal(arn), weight);
    }

    private static Redirect redirect(String host) {
        return new Redirect(
                Optional.of(host),
                Optional.empty(),
                Optional.of("443"),
                Optional.of("HTTPS"),
                Optional.empty(),
                "HTTP_301");
    }
}
