package dev.sluice.core.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RuleAggregationTest {
    private static final Source LB = new Source.Group("sg-lb");
    private static final Source OTHER = new Source.Group("sg-other");

    @Test
    void foldsThePortsOfOneSourceAndProtocolIntoOneRange() {
        List<IpPermission> folded = RuleAggregation.FOLDED.aggregate(List.of(
                rule("tcp", 30080, 30080, LB),
                rule("tcp", 31500, 31500, LB),
                rule("udp", 30053, 30053, LB),
                rule("tcp", 443, 443, OTHER)));

        assertThat(folded)
                .containsExactly(
                        rule("tcp", 30080, 31500, LB), rule("tcp", 443, 443, OTHER), rule("udp", 30053, 30053, LB));
    }

    @Test
    void opensAllPortsWhereOneRuleHasNone() {
        assertThat(RuleAggregation.FOLDED.aggregate(List.of(rule("tcp", 0, 0, LB), rule("tcp", 80, 80, LB))))
                .containsExactly(rule("tcp", 0, 65535, LB));
    }

    @Test
    void keepsAddressRangesApart() {
        Source cidr = Source.cidr("10.0.0.0/8");

        assertThat(RuleAggregation.FOLDED.aggregate(
                        List.of(rule("tcp", 80, 80, cidr), rule("tcp", 90, 90, cidr), rule("tcp", 80, 80, cidr))))
                .containsExactly(rule("tcp", 80, 80, cidr), rule("tcp", 90, 90, cidr));
    }

    @Test
    void keepsEveryDistinctRuleInTheUnion() {
        assertThat(RuleAggregation.UNION.aggregate(
                        List.of(rule("tcp", 80, 80, LB), rule("tcp", 90, 90, LB), rule("tcp", 80, 80, LB))))
                .containsExactly(rule("tcp", 80, 80, LB), rule("tcp", 90, 90, LB));
    }

    @Test
    void keepsGroupsThatNeedNoRule() {
        TreeMap<String, List<IpPermission>> wish = new TreeMap<>(Map.of("sg-1", List.of()));

        assertThat(RuleAggregation.FOLDED.aggregate(List.of(wish))).isEqualTo(wish);
    }

    @RepeatedTest(50)
    void letsInAtLeastWhatEachRuleDoesWithOneRulePerSourceAndProtocolInAnyOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<IpPermission> rules = someRules(random);

        List<IpPermission> folded = RuleAggregation.FOLDED.aggregate(rules);

        assertThat(rules).allMatch(rule -> folded.stream().anyMatch(wide -> covers(wide, rule)));
        assertThat(folded.stream().map(rule -> rule.protocol() + rule.source())).doesNotHaveDuplicates();
        assertThat(RuleAggregation.FOLDED.aggregate(folded)).isEqualTo(folded);
        Collections.shuffle(rules, random);
        assertThat(RuleAggregation.FOLDED.aggregate(rules)).isEqualTo(folded);
    }

    private static List<IpPermission> someRules(Random random) {
        List<IpPermission> rules = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            int from = 1 + random.nextInt(60_000);
            rules.add(rule(
                    random.nextBoolean() ? "tcp" : "udp",
                    from,
                    from + random.nextInt(100),
                    random.nextBoolean() ? LB : OTHER));
        }
        return rules;
    }

    private static boolean covers(IpPermission wide, IpPermission rule) {
        return wide.protocol().equals(rule.protocol())
                && wide.source().equals(rule.source())
                && wide.fromPort() <= rule.fromPort()
                && wide.toPort() >= rule.toPort();
    }

    private static IpPermission rule(String protocol, int from, int to, Source source) {
        return new IpPermission(protocol, from, to, source, "elbv2.k8s.aws/targetGroupBinding=shared");
    }
}
