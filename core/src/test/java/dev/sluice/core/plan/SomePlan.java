package dev.sluice.core.plan;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Change.Replace.Order;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A plan of the stack {@code shop} with every verb, order, impact, kind of cause and kind of field in it. */
public final class SomePlan {
    public static final Subject INGRESS = new Subject("Ingress", new ObjectKey("shop", "web"));

    private static final ChangedResource TARGET_GROUP =
            resource(ResourceType.TARGET_GROUP, "shop/web-web:80", "k8s-shop-web");
    private static final ChangedResource RULE = resource(ResourceType.LISTENER_RULE, "80:1", "80:1");

    private SomePlan() {}

    public static Plan withEverything() {
        return new Plan(
                StackId.explicit("shop"),
                List.of(
                        new Change.Create(
                                TARGET_GROUP,
                                List.of(FieldChange.added("protocol", "HTTP")),
                                List.of(new Cause.Wanted(INGRESS, "", "")),
                                Impact.NONE),
                        new Change.Modify(
                                RULE,
                                List.of(FieldChange.of("actions", "old", "new"), FieldChange.removed("tags.a", "<b>")),
                                List.of(new Cause.Drift(Cause.Drift.Evidence.NOTHING_ASKS, List.of())),
                                Impact.TARGETS_DRAIN),
                        replaced(ResourceType.LOAD_BALANCER, Order.DELETE_FIRST, Impact.DNS_NAME_CHANGES),
                        replaced(ResourceType.CERTIFICATE, Order.CREATE_FIRST, Impact.NONE),
                        new Change.Delete(
                                resource(ResourceType.LISTENER, "81", "81"),
                                List.of(FieldChange.removed("port", "81")),
                                List.of(new Cause.NotWanted(new LostWish.Deleted(INGRESS))),
                                Impact.CONNECTIONS_DROP),
                        new Change.None(resource(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup", "k8s-shop"))),
                List.of(task(TARGET_GROUP), task(RULE).after(List.of(id(TARGET_GROUP)))),
                new Plan.Known(new TreeMap<>(), new TreeMap<>()),
                List.of(
                        Problem.warning(ProblemCode.WITHOUT_EFFECT, INGRESS, "group.order", "7", "has no effect"),
                        Problem.error(ProblemCode.NAME_TAKEN, INGRESS, "name", "web", "is taken")
                                .withHint("rename it")));
    }

    /** A listener goes for every reason there is, and is wanted again where somebody has deleted it. */
    public static Plan withEveryCause() {
        StackId core = StackId.explicit("core");
        List<Cause> causes = Stream.of(
                        new LostWish.Deleted(INGRESS),
                        new LostWish.Moved(INGRESS, core),
                        new LostWish.OfAnotherClass(INGRESS),
                        new LostWish.Left(INGRESS),
                        new LostWish.Said(INGRESS, "listen-ports", Optional.of("[81]"), Optional.of("[80]")),
                        new LostWish.NotAsked(INGRESS),
                        new LostWish.NobodyAsks(core),
                        new LostWish.NobodyLeft(core),
                        new LostWish.Superseded())
                .<Cause>map(Cause.NotWanted::new)
                .toList();
        ChangedResource listener = resource(ResourceType.LISTENER, "81", "81");
        Cause drift = new Cause.Drift(
                Cause.Drift.Evidence.APPLIED_BEFORE,
                List.of(new Cause.Wanted(INGRESS, "alb.ingress.kubernetes.io/listen-ports", "[81]")));
        return new Plan(
                StackId.explicit("shop"),
                List.of(
                        new Change.Delete(listener, List.of(), causes, Impact.CONNECTIONS_DROP),
                        new Change.Create(listener, List.of(), List.of(drift), Impact.NONE)),
                List.of(),
                new Plan.Known(new TreeMap<>(), new TreeMap<>()),
                List.of());
    }

    /** A plan of what an Ingress held that has left. */
    public static Plan ofDepartures() {
        Subject gone = new Subject("Ingress", new ObjectKey("shop", "gone"));
        return new Plan(
                StackId.explicit("shop"),
                List.of(new Change.Delete(
                        resource(ResourceType.TARGET_GROUP, "shop/gone-web:80", "k8s-gone"),
                        List.of(),
                        List.of(new Cause.NotWanted(new LostWish.Deleted(gone))),
                        Impact.TARGETS_DRAIN)),
                List.of(),
                new Plan.Known(new TreeMap<>(), new TreeMap<>()),
                List.of());
    }

    /** A rule that logs in with this client secret is created. */
    public static Plan loggingIn(String clientSecret) {
        return loggingIn("https://login.example/token", clientSecret);
    }

    /** As {@link #loggingIn(String)}, with this endpoint for tokens. */
    public static Plan loggingIn(String tokenEndpoint, String clientSecret) {
        Action.Session session = new Action.Session(
                new TreeMap<>(), Optional.empty(), Optional.of("openid"), Optional.empty(), OptionalLong.of(600));
        Action login = new Action.AuthenticateOidc(
                session, "https://login.example", "https://login.example/in", tokenEndpoint, "", "me", clientSecret);
        ListenerRule rule = new ListenerRule(
                RULE.id(),
                Ref.to(Listener.onPort(80)),
                1,
                List.of(login),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of());
        return new Plan(
                StackId.explicit("shop"),
                List.of(new Change.Create(RULE, List.of(), List.of(), Impact.NONE)),
                List.of(new Task(
                        id(RULE),
                        List.of(new RuleStep.CreateRule(rule, new TreeMap<>())),
                        new TreeSet<>(),
                        Optional.empty())),
                new Plan.Known(new TreeMap<>(), new TreeMap<>()),
                List.of());
    }

    private static Change replaced(ResourceType type, Order order, Impact impact) {
        return new Change.Replace(
                resource(type, "one", "one"),
                order,
                List.of(FieldChange.of("scheme", "internal", "internet-facing")),
                List.of(new Cause.Wanted(INGRESS, "alb.ingress.kubernetes.io/scheme", "internet-facing")),
                impact);
    }

    private static Task task(ChangedResource resource) {
        return new Task(
                id(resource),
                List.of(new RuleStep.SetRulePriorities(new TreeMap<>())),
                new TreeSet<>(),
                Optional.empty());
    }

    private static TaskId id(ChangedResource resource) {
        return new TaskId(resource, TaskId.Part.DEPLOY);
    }

    private static ChangedResource resource(ResourceType type, String id, String name) {
        return new ChangedResource(new ResourceId(type, id), name, "");
    }
}
