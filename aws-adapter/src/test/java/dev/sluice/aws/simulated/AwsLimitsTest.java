package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.port.PortException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every quota, lowered to three: what just fits is taken, and one more is refused with AWS's code. */
class AwsLimitsTest {
    private static final int ROOM = 3;

    @ParameterizedTest
    @EnumSource(Limit.class)
    void whatJustFitsIsTakenAndOneMoreIsRefused(Limit limit) {
        Lab lab = Lab.of(AwsLimits.usual().with(limit, ROOM));
        IntConsumer filled = filling(limit, lab);

        filled.accept(ROOM);

        assertThatThrownBy(() -> filled.accept(ROOM + 1))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(limit.code()))
                .hasMessage(limit.message());
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void quotasThatWereNotChangedAreAwsOwn(Limit limit) {
        assertThat(AwsLimits.usual().of(limit)).isEqualTo(limit.usual());
    }

    /** Makes calls until AWS holds this many; called with a larger number, it goes on. */
    private static IntConsumer filling(Limit limit, Lab lab) {
        return switch (limit) {
            case LOAD_BALANCERS_PER_TYPE -> each(i -> lab.loadBalancer("lb" + i));
            case LISTENERS_PER_LOAD_BALANCER -> listeners(lab, lab.loadBalancer("web"));
            case RULES_PER_LOAD_BALANCER -> rules(lab, i -> Desired.respond("200"));
            case CERTIFICATES_PER_LOAD_BALANCER -> extraCertificates(lab, lab.https(lab.loadBalancer("web"), 443));
            case TARGET_GROUPS -> each(i -> lab.targetGroup("group" + i));
            case TARGET_GROUPS_PER_LOAD_BALANCER -> rules(lab, i -> Desired.forwardTo(lab.targetGroup("group" + i)));
            case TARGET_GROUPS_PER_ACTION -> ruleOf(lab, count -> forwardToAll(lab, count));
            case TARGETS_PER_TARGET_GROUP -> targets(lab, lab.targetGroup("group"));
            case CONDITION_VALUES_PER_RULE ->
                ruleUnder(
                        lab,
                        count -> List.of(
                                new HostHeader(List.of("example.com"), List.of()),
                                new PathPattern(Collections.nCopies(count - 1, "/a"), List.of())));
            case WILDCARDS_PER_RULE ->
                ruleUnder(lab, count -> List.of(new PathPattern(List.of("/a" + "b*".repeat(count)), List.of())));
            case SECURITY_GROUPS_PER_LOAD_BALANCER -> groupsOf(lab, lab.loadBalancer("web"));
            case TAGS_PER_LOAD_BALANCING_RESOURCE -> tags(lab, lab.targetGroup("group"));
            case TAGS_PER_EC2_RESOURCE -> groupTags(lab, lab.securityGroup("group"));
            // The example world has two of each already.
            case SECURITY_GROUPS -> count -> newGroups(lab, count - 2);
            case CERTIFICATES -> count -> newCertificates(lab, count - 2);
            case RULES_PER_SECURITY_GROUP -> permissions(lab, lab.securityGroup("group"));
            case CERTIFICATE_NAMES -> count -> request(lab, names(count));
        };
    }

    private static IntConsumer listeners(Lab lab, Arn loadBalancer) {
        return each(i -> lab.http(loadBalancer, 80 + i));
    }

    private static IntConsumer rules(Lab lab, IntFunction<Action> action) {
        Arn listener = lab.http(lab.loadBalancer("web"), 80);
        return each(i -> lab.rule(listener, i, action.apply(i)));
    }

    private static IntConsumer ruleOf(Lab lab, IntFunction<Action> action) {
        Arn listener = lab.http(lab.loadBalancer("web"), 80);
        return count -> lab.rule(listener, count, action.apply(count));
    }

    private static IntConsumer ruleUnder(Lab lab, IntFunction<List<RuleCondition>> conditions) {
        Arn listener = lab.http(lab.loadBalancer("web"), 80);
        return count -> lab.rule(listener, count, conditions.apply(count).toArray(new RuleCondition[0]));
    }

    private static IntConsumer targets(Lab lab, Arn group) {
        return each(i -> lab.targets().register(group, List.of(Target.of(lab.instance(), 8000 + i))));
    }

    private static IntConsumer groupsOf(Lab lab, Arn loadBalancer) {
        return count -> lab.cloud().loadBalancers().setSecurityGroups(loadBalancer, newGroups(lab, count));
    }

    private static IntConsumer tags(Lab lab, Arn group) {
        return count -> lab.cloud().elbTags().add(group, Lab.tags(count));
    }

    private static IntConsumer groupTags(Lab lab, String group) {
        return count -> lab.cloud().securityGroups().addTags(group, Lab.tags(count));
    }

    private static IntConsumer permissions(Lab lab, String group) {
        return each(i -> lab.cloud().securityGroups().authorize(group, List.of(port(i))));
    }

    /** A call for each that is not there yet. */
    private static IntConsumer each(IntConsumer call) {
        int[] made = {0};
        return count -> {
            while (made[0] < count) {
                made[0]++;
                call.accept(made[0]);
            }
        };
    }

    private static IntConsumer extraCertificates(Lab lab, Arn listener) {
        return each(i -> lab.cloud().listeners().addCertificate(listener, issued(lab, "n" + i + ".example.com")));
    }

    private static String issued(Lab lab, String domain) {
        Arn arn = request(lab, List.of(domain));
        lab.cloud().certificates().describe(arn).validationRecords().stream()
                .flatMap(validation -> validation.record().stream())
                .forEach(found -> lab.cloud().dnsZones().createRecord("Z0D3110000000000AA", found));
        return arn.value();
    }

    private static Arn request(Lab lab, List<String> names) {
        ManagedCertificate desired = new ManagedCertificate(
                new ResourceId(ResourceType.CERTIFICATE, "c"),
                "AMAZON_ISSUED",
                "",
                names.getFirst(),
                names,
                "DNS",
                Lab.none(),
                List.of());
        return lab.cloud().certificates().request(desired, Lab.none());
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i + ".example.com").toList();
    }

    private static void newCertificates(Lab lab, int count) {
        names(count).forEach(name -> request(lab, List.of(name)));
    }

    private static List<String> newGroups(Lab lab, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> lab.securityGroup("group" + count + "-" + i))
                .toList();
    }

    private static Action forwardToAll(Lab lab, int count) {
        return new Forward(
                IntStream.range(0, count)
                        .mapToObj(i -> lab.targetGroup("group" + count + "-" + i))
                        .map(arn -> new WeightedTargetGroup(Ref.literal(arn.value()), OptionalInt.of(1)))
                        .toList(),
                Optional.empty());
    }

    private static IpPermission port(int port) {
        return IpPermission.tcp(port, Source.cidr("10.0.0.0/8"));
    }
}
