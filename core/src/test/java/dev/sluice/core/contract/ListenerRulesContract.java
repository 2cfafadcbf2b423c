package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.port.ListenerRules;
import dev.sluice.core.port.PortException.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules of listeners. */
public interface ListenerRulesContract {
    ContractWorld world();

    @Test
    default void aCreatedRuleIsListedWithWhatWasAskedFor() {
        Arn listener = StandingListener.answering(world());
        ElbRule created = create(listener, 1, "/cart", "200");

        assertThat(rules().list(listener))
                .filteredOn(rule -> !rule.isDefault())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.arn()).isEqualTo(created.arn());
                    assertThat(found.priority()).isEqualTo(1);
                    assertThat(found.conditions()).containsExactly(new PathPattern(List.of("/cart"), List.of()));
                    assertThat(found.actions()).containsExactly(Desired.respond("200"));
                    assertThat(found.transforms()).isEmpty();
                });
    }

    @Test
    default void aRuleHasItsTagsFromItsCreationOn() {
        Arn rule =
                create(StandingListener.answering(world()), 1, "/cart", "200").arn();

        assertThat(world().cloud().elbTags().describe(List.of(rule))).isEqualTo(Map.of(rule, Map.of("team", "shop")));
    }

    @Test
    default void aPriorityThatIsTakenIsRefused() {
        Arn listener = StandingListener.answering(world());
        create(listener, 1, "/cart", "200");

        Refused.with("PriorityInUse", Kind.CONFLICT, () -> create(listener, 1, "/pay", "200"));
    }

    @Test
    default void conditionsAndActionsAreReplaced() {
        Arn listener = StandingListener.answering(world());
        ElbRule before = create(listener, 1, "/cart", "200");

        rules().modify(before.arn(), Desired.rule(listener, 1, "/pay", Desired.respond("201")));

        assertThat(priorities(listener)).isEqualTo(Map.of(1, "/pay"));
        assertThat(rules().list(listener).getFirst().actions()).containsExactly(Desired.respond("201"));
    }

    @Test
    default void twoRulesSwapTheirPriorities() {
        Arn listener = StandingListener.answering(world());
        Arn cart = create(listener, 1, "/cart", "200").arn();
        Arn pay = create(listener, 2, "/pay", "200").arn();

        rules().setPriorities(new TreeMap<>(Map.of(cart, 2, pay, 1)));

        assertThat(priorities(listener)).isEqualTo(Map.of(1, "/pay", 2, "/cart"));
    }

    @Test
    default void aRuleDoesNotMoveToAPriorityThatIsTaken() {
        Arn listener = StandingListener.answering(world());
        Arn cart = create(listener, 1, "/cart", "200").arn();
        create(listener, 2, "/pay", "200");

        Refused.with("PriorityInUse", Kind.CONFLICT, () -> rules().setPriorities(new TreeMap<>(Map.of(cart, 2))));
        assertThat(priorities(listener)).isEqualTo(Map.of(1, "/cart", 2, "/pay"));
    }

    @Test
    default void aWrongStatusCodeIsRefused() {
        Arn listener = StandingListener.answering(world());

        Refused.with("ValidationError", Kind.INVALID, () -> create(listener, 1, "/cart", "301"));
    }

    @Test
    default void aPathThatIsTooLongIsRefused() {
        Arn listener = StandingListener.answering(world());

        Refused.with("ValidationError", Kind.INVALID, () -> create(listener, 1, "/" + "p".repeat(128), "200"));
    }

    @Test
    default void aDeletedRuleIsGone() {
        Arn listener = StandingListener.answering(world());
        Arn rule = create(listener, 1, "/cart", "200").arn();

        rules().delete(rule);

        assertThat(priorities(listener)).isEmpty();
    }

    private ListenerRules rules() {
        return world().cloud().listenerRules();
    }

    private ElbRule create(Arn listener, int priority, String path, String statusCode) {
        return rules().create(
                        Desired.rule(listener, priority, path, Desired.respond(statusCode)),
                        Desired.tags("team", "shop"));
    }

    /** The path of each rule but the default one, by priority. */
    private Map<Integer, String> priorities(Arn listener) {
        Map<Integer, String> paths = new TreeMap<>();
        for (ElbRule rule : rules().list(listener)) {
            if (!rule.isDefault() && rule.conditions().getFirst() instanceof PathPattern path) {
                paths.put(rule.priority(), path.values().getFirst());
            }
        }
        return paths;
    }
}
