package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.limit.AttributeCatalogue;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Listener;
import dev.sluice.core.port.Listeners;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Listeners in memory, by AWS's rules. */
public final class SimulatedListeners implements Listeners {
    private static final int PAGE = 400;

    private final ElbContext context;
    private final SimulatedCalls calls;
    private final ListenerShape shape;

    public SimulatedListeners(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.calls = context.calls();
        this.shape = new ListenerShape(context);
    }

    @Override
    public List<ElbListener> list(Arn loadBalancer) {
        return calls.pages(Service.ELB, "DescribeListeners", PAGE, view -> {
            ArnLookup.loadBalancer(view, loadBalancer);
            return Usage.listeners(view, loadBalancer).stream()
                    .map(ListenerRow::listener)
                    .toList();
        });
    }

    @Override
    public ElbListener create(Listener desired, SortedMap<String, String> tags) {
        return calls.write(Service.ELB, "CreateListener", draft -> {
            ListenerRow made = shape.make(draft, desired, tags);
            Arn loadBalancer = made.listener().loadBalancerArn();
            Optional<ListenerRow> present = Usage.listeners(draft, loadBalancer).stream()
                    .filter(row -> row.listener().port() == desired.port())
                    .findFirst();
            if (present.isPresent()) {
                return ListenerShape.requireSame(present.get(), made).listener();
            }
            shape.requireRoom(draft, made.listener());
            return context.healthChecks().around(draft, made.listener().defaultActions(), () -> add(draft, made));
        });
    }

    private static ElbListener add(Draft draft, ListenerRow made) {
        ElbListener listener = made.listener();
        draft.put(Tables.LISTENERS, made);
        Arn rule = Arns.rule(listener.arn(), draft.newId());
        draft.put(Tables.RULES, new RuleRow(defaultRule(rule, listener), listener.arn(), new TreeMap<>()));
        return listener;
    }

    private static ElbRule defaultRule(Arn arn, ElbListener listener) {
        return new ElbRule(arn, 0, true, listener.defaultActions(), List.of(), List.of());
    }

    @Override
    public void modify(Arn arn, Listener desired) {
        change("ModifyListener", arn, (draft, row) -> {
            ListenerRow changed = shape.modified(draft, row, desired);
            return context.healthChecks()
                    .around(draft, changed.listener().defaultActions(), () -> replace(draft, changed));
        });
    }

    private static ListenerRow replace(Draft draft, ListenerRow changed) {
        for (RuleRow rule : Usage.rules(draft, changed.listener().arn())) {
            if (rule.rule().isDefault()) {
                draft.put(Tables.RULES, rule.with(defaultRule(rule.rule().arn(), changed.listener())));
            }
        }
        return changed;
    }

    @Override
    public void delete(Arn arn) {
        calls.write(Service.ELB, "DeleteListener", draft -> {
            remove(draft, ArnLookup.listener(draft, arn));
            return arn;
        });
    }

    /** Drops a listener with its rules. */
    static void remove(Draft draft, ListenerRow listener) {
        Usage.rules(draft, listener.listener().arn()).forEach(rule -> draft.remove(Tables.RULES, rule.id()));
        draft.remove(Tables.LISTENERS, listener.id());
    }

    @Override
    public List<ListenerCertificate> certificates(Arn arn) {
        return calls.pages(Service.ELB, "DescribeListenerCertificates", PAGE, view -> {
            ListenerRow row = ArnLookup.listener(view, arn);
            List<ListenerCertificate> all = new ArrayList<>();
            row.listener().certificates().forEach(found -> all.add(new ListenerCertificate(found, true)));
            row.extraCertificates().forEach(found -> all.add(new ListenerCertificate(found, false)));
            return all;
        });
    }

    @Override
    public void addCertificate(Arn arn, String certificateArn) {
        change(
                "AddListenerCertificates",
                arn,
                (draft, row) -> new CertificateRules(context.limits()).withExtra(draft, row, certificateArn));
    }

    @Override
    public void removeCertificate(Arn arn, String certificateArn) {
        change("RemoveListenerCertificates", arn, (draft, row) -> {
            List<String> extra = new ArrayList<>(row.extraCertificates());
            if (!extra.remove(certificateArn) && row.listener().certificates().contains(certificateArn)) {
                throw new Refusal(
                        "OperationNotPermitted",
                        "Default certificate '" + certificateArn + "' cannot be removed from listener '" + arn + "'");
            }
            return row.withExtraCertificates(extra);
        });
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return calls.read(Service.ELB, "DescribeListenerAttributes", view -> {
            ListenerRow row = ArnLookup.listener(view, arn);
            return AttributeCatalogue.ofListener(row.listener().protocol()).complete(row.attributes());
        });
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        change(
                "ModifyListenerAttributes",
                arn,
                (draft, row) -> row.withAttributes(
                        AttributeCatalogue.ofListener(row.listener().protocol()).set(row.attributes(), attributes)));
    }

    private void change(String action, Arn arn, Change change) {
        calls.write(Service.ELB, action, draft -> {
            draft.put(Tables.LISTENERS, change.apply(draft, ArnLookup.listener(draft, arn)));
            return arn;
        });
    }

    /** What a call makes of a listener. */
    @FunctionalInterface
    private interface Change {
        ListenerRow apply(Draft draft, ListenerRow row);
    }
}
