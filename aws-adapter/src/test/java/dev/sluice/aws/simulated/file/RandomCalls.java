package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.RuleTransform.Rewrite;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Calls as anybody might make them, the same for the same seed; what AWS refuses is passed over. */
final class RandomCalls {
    /** Texts that YAML could take for something else. */
    private static final List<String> TEXTS =
            List.of("yes", "null", "1e3", "012", "~", "", "a:b", "2026-01-01", "#1: x", " x ", "é\n\"'", "- a", "{b}");

    private final Lab lab;
    private final Random random;
    private int made;
    private int refused;

    RandomCalls(Lab lab, long seed) {
        this.lab = lab;
        this.random = new Random(seed);
    }

    /** How many of the calls AWS has refused. */
    int refused() {
        return refused;
    }

    void make(int count) {
        for (int i = 0; i < count; i++) {
            made++;
            try {
                make();
            } catch (PortException e) {
                refused++;
            }
        }
    }

    private void make() {
        switch (random.nextInt(12)) {
            case 0 -> lab.loadBalancer("lb-" + made);
            case 1 -> lab.targetGroup("group-" + made);
            case 2 -> lab.http(loadBalancer(), 1 + random.nextInt(4));
            case 3 -> lab.https(loadBalancer(), 5 + random.nextInt(4));
            case 4 -> lab.rule(listener(), 1 + random.nextInt(9), action());
            case 5 -> richRule();
            case 6 ->
                lab.targets().register(targetGroup(), List.of(Target.of(lab.instance(), 8000 + random.nextInt(5))));
            case 7 ->
                lab.targets().deregister(targetGroup(), List.of(Target.of(lab.instance(), 8000 + random.nextInt(5))));
            case 8 -> lab.cloud().elbTags().add(targetGroup(), Map.of("k" + random.nextInt(5), text()));
            case 9 -> group();
            case 10 -> attribute();
            default -> delete();
        }
    }

    private void richRule() {
        lab.cloud()
                .listenerRules()
                .create(
                        Lab.rule(
                                listener(),
                                10 + random.nextInt(9),
                                random.nextBoolean() ? List.of(login(), action()) : List.of(action()),
                                List.of(
                                        new HttpHeader("X-" + made, List.of("v" + text()), List.of()),
                                        new QueryString(List.of(new KeyValue(Optional.of(text()), "w" + text()))),
                                        new SourceIp(List.of("10.0.0.0/8"))),
                                List.of(new RuleTransform(
                                        RuleTransform.Type.URL_REWRITE, List.of(new Rewrite("^/a", text()))))),
                        Desired.tags("rule", "r"));
    }

    private Action action() {
        return switch (random.nextInt(3)) {
            case 0 -> Desired.respond("200");
            case 1 -> Desired.forwardTo(targetGroup());
            default ->
                new Redirect(
                        Optional.of("example.com"),
                        Optional.empty(),
                        Optional.of("443"),
                        Optional.of("HTTPS"),
                        Optional.of("a=" + made),
                        "HTTP_301");
        };
    }

    /** Taken on HTTPS only. */
    private static Action login() {
        return new AuthenticateOidc(
                new Session(Lab.none(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.of(60)),
                "https://a",
                "https://b",
                "https://c",
                "https://d",
                "client",
                "secret");
    }

    private void group() {
        String group = lab.securityGroup("group-" + made);
        lab.cloud().securityGroups().addTags(group, Map.of(text() + "k", text()));
        lab.cloud()
                .securityGroups()
                .authorize(
                        group,
                        List.of(
                                IpPermission.tcp(80, Source.cidr("0.0.0.0/0")),
                                new IpPermission("-1", 1, 2, new Source.Group(group), "all"),
                                IpPermission.tcp(22, new Source.Group("sg-p", Optional.of("444455556666"))),
                                IpPermission.tcp(443, Source.cidr("::/0"))));
        lab.cloud().loadBalancers().setSecurityGroups(loadBalancer(), List.of(group));
    }

    private void attribute() {
        lab.cloud().loadBalancers().modifyAttributes(loadBalancer(), Map.of("access_logs.s3.prefix", text()));
        lab.cloud().targetGroups().modifyHealthCheck(targetGroup(), Desired.healthCheck(60, 1 + random.nextInt(9)));
    }

    private void delete() {
        switch (random.nextInt(3)) {
            case 0 -> lab.cloud().loadBalancers().delete(loadBalancer());
            case 1 -> lab.cloud().targetGroups().delete(targetGroup());
            default -> lab.cloud().listeners().delete(listener());
        }
    }

    private Arn loadBalancer() {
        return any(lab.aws().world().all(Tables.LOAD_BALANCERS).stream()
                .map(LoadBalancerRow::loadBalancer)
                .map(found -> found.arn())
                .toList());
    }

    private Arn targetGroup() {
        return any(lab.aws().world().all(Tables.TARGET_GROUPS).stream()
                .map(TargetGroupRow::targetGroup)
                .map(found -> found.arn())
                .toList());
    }

    private Arn listener() {
        return any(lab.aws().world().all(Tables.LISTENERS).stream()
                .map(row -> row.listener())
                .map(ElbListener::arn)
                .toList());
    }

    private Arn any(List<Arn> arns) {
        return arns.isEmpty() ? new Arn("arn:none") : arns.get(random.nextInt(arns.size()));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
