package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.ElbTags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tags of load balancing resources in memory, by AWS's rules. */
public final class SimulatedElbTags implements ElbTags {
    private static final int FOUND_PER_PAGE = 100;

    private final ElbContext context;
    private final SimulatedCalls calls;

    public SimulatedElbTags(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.calls = context.calls();
    }

    @Override
    public SortedMap<Arn, SortedMap<String, String>> describe(Collection<Arn> arns) {
        List<Tagged> found = calls.batches(
                Service.ELB,
                "DescribeTags",
                MAX_PER_CALL,
                List.copyOf(arns),
                view -> batch -> batch.stream()
                        .map(arn -> new Tagged(arn, tags(view, arn)))
                        .toList());
        return byArn(found.stream());
    }

    private static SortedMap<Arn, SortedMap<String, String>> byArn(Stream<Tagged> found) {
        SortedMap<Arn, SortedMap<String, String>> byArn = new TreeMap<>();
        found.forEach(tagged -> byArn.put(tagged.arn(), tagged.tags()));
        return byArn;
    }

    private static SortedMap<String, String> tags(View view, Arn arn) {
        return switch (ArnLookup.kind(arn)) {
            case "loadbalancer" -> ArnLookup.loadBalancer(view, arn).tags();
            case "listener" -> ArnLookup.listener(view, arn).tags();
            case "listener-rule" -> ArnLookup.rule(view, arn).tags();
            case "targetgroup" -> ArnLookup.targetGroup(view, arn).tags();
            default -> throw notTaggable(arn);
        };
    }

    private static Refusal notTaggable(Arn arn) {
        return new Refusal("ValidationError", "'" + arn + "' is not the ARN of a resource that can have tags");
    }

    @Override
    public void add(Arn arn, Map<String, String> tags) {
        change("AddTags", arn, present -> context.tags().add(present, tags));
    }

    @Override
    public void remove(Arn arn, SortedSet<String> keys) {
        change("RemoveTags", arn, present -> {
            SortedMap<String, String> left = new TreeMap<>(present);
            left.keySet().removeAll(keys);
            return left;
        });
    }

    private void change(String action, Arn arn, UnaryOperator<SortedMap<String, String>> change) {
        calls.write(Service.ELB, action, draft -> {
            put(draft, arn, change.apply(tags(draft, arn)));
            return arn;
        });
    }

    private static void put(Draft draft, Arn arn, SortedMap<String, String> tags) {
        switch (ArnLookup.kind(arn)) {
            case "loadbalancer" ->
                draft.put(
                        Tables.LOAD_BALANCERS,
                        ArnLookup.loadBalancer(draft, arn).withTags(tags));
            case "listener" ->
                draft.put(Tables.LISTENERS, ArnLookup.listener(draft, arn).withTags(tags));
            case "listener-rule" ->
                draft.put(Tables.RULES, ArnLookup.rule(draft, arn).withTags(tags));
            case "targetgroup" ->
                draft.put(
                        Tables.TARGET_GROUPS, ArnLookup.targetGroup(draft, arn).withTags(tags));
            default -> throw notTaggable(arn);
        }
    }

    @Override
    public SortedMap<Arn, SortedMap<String, String>> find(Kind kind, List<TagFilter> anyOf) {
        SortedMap<Arn, SortedMap<String, String>> found = new TreeMap<>();
        for (TagFilter filter : anyOf) {
            List<Tagged> page = calls.pages(
                    Service.TAGGING,
                    "GetResources",
                    FOUND_PER_PAGE,
                    view -> all(view, kind)
                            .filter(tagged -> filter.matches(tagged.tags()))
                            .toList());
            found.putAll(byArn(page.stream()));
        }
        return found;
    }

    private static Stream<Tagged> all(View view, Kind kind) {
        return switch (kind) {
            case LOAD_BALANCER ->
                view.all(Tables.LOAD_BALANCERS).stream()
                        .map((LoadBalancerRow row) ->
                                new Tagged(row.loadBalancer().arn(), row.tags()));
            case TARGET_GROUP ->
                view.all(Tables.TARGET_GROUPS).stream()
                        .map((TargetGroupRow row) ->
                                new Tagged(row.targetGroup().arn(), row.tags()));
        };
    }

    /** A resource with its tags. */
    private record Tagged(Arn arn, SortedMap<String, String> tags) {}
}
