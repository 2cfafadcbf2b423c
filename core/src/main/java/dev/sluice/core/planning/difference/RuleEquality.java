package dev.sluice.core.planning.difference;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When actions, conditions and transforms that AWS holds count as those that are wanted. Wanted ones have their
 * references resolved as far as they are known.
 */
public final class RuleEquality {
    private static final Comparator<Action.WeightedTargetGroup> BY_TARGET_GROUP =
            Comparator.comparing(group -> textOf(group.targetGroup()));

    private final UnknownSecrets unknownSecrets;

    public RuleEquality(UnknownSecrets unknownSecrets) {
        this.unknownSecrets = unknownSecrets;
    }

    public boolean sameActions(List<Action> desired, List<Action> found) {
        return desired.size() == found.size()
                && IntStream.range(0, desired.size()).allMatch(i -> same(desired.get(i), found.get(i)));
    }

    /** Conditions of one field keep their order, the fields themselves have none; the order of values counts. */
    public boolean sameConditions(List<RuleCondition> desired, List<RuleCondition> found) {
        Comparator<RuleCondition> byField = Comparator.comparing(RuleCondition::field);
        return desired.stream()
                .sorted(byField)
                .toList()
                .equals(found.stream().sorted(byField).toList());
    }

    /** As with conditions. */
    public boolean sameTransforms(List<RuleTransform> desired, List<RuleTransform> found) {
        Comparator<RuleTransform> byType =
                Comparator.comparing(transform -> transform.type().apiName());
        return desired.stream()
                .sorted(byType)
                .toList()
                .equals(found.stream().sorted(byType).toList());
    }

    private boolean same(Action desired, Action found) {
        return switch (desired) {
            case Action.Forward forward -> found instanceof Action.Forward other && same(forward, other);
            case Action.Redirect redirect ->
                found instanceof Action.Redirect other && filled(redirect).equals(filled(other));
            case Action.AuthenticateOidc oidc -> found instanceof Action.AuthenticateOidc other && same(oidc, other);
            case Action.FixedResponse response -> response.equals(found);
            case Action.AuthenticateCognito cognito -> cognito.equals(found);
            case Action.ValidateJwt jwt -> jwt.equals(found);
        };
    }

    private static boolean same(Action.Forward desired, Action.Forward found) {
        boolean sameStickiness =
                desired.stickiness().isEmpty() || desired.stickiness().equals(found.stickiness());
        return sameStickiness && comparable(desired.targetGroups()).equals(comparable(found.targetGroups()));
    }

    /** The weight of a single target group means nothing; AWS gives it one all the same. */
    private static List<Action.WeightedTargetGroup> comparable(List<Action.WeightedTargetGroup> groups) {
        if (groups.size() == 1) {
            return List.of(new Action.WeightedTargetGroup(groups.getFirst().targetGroup(), OptionalInt.empty()));
        }
        return groups.stream().sorted(BY_TARGET_GROUP).toList();
    }

    private static String textOf(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> literal.value();
            case Ref.ExistingCertificate certificate -> certificate.arn();
            case Ref.To to -> to.resource().toString();
        };
    }

    /** AWS writes out what a redirect keeps from the request. */
    private static Action.Redirect filled(Action.Redirect redirect) {
        return new Action.Redirect(
                redirect.host().or(() -> Optional.of("#{host}")),
                redirect.path().or(() -> Optional.of("/#{path}")),
                redirect.port().or(() -> Optional.of("#{port}")),
                redirect.protocol().or(() -> Optional.of("#{protocol}")),
                redirect.query().or(() -> Optional.of("#{query}")),
                redirect.statusCode());
    }

    private boolean same(Action.AuthenticateOidc desired, Action.AuthenticateOidc found) {
        boolean secretTold = !found.clientSecret().isEmpty();
        boolean sameSecret = secretTold
                ? desired.clientSecret().equals(found.clientSecret())
                : unknownSecrets == UnknownSecrets.TRUST;
        return sameSecret
                && desired.session().equals(found.session())
                && desired.issuer().equals(found.issuer())
                && desired.authorizationEndpoint().equals(found.authorizationEndpoint())
                && desired.tokenEndpoint().equals(found.tokenEndpoint())
                && desired.userInfoEndpoint().equals(found.userInfoEndpoint())
                && desired.clientId().equals(found.clientId());
    }
}
