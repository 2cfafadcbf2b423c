package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.port.ListenerRules;
import java.util.List;
import java.util.SortedMap;

/** {@link ListenerRules} whose writing passes the gate. */
record GatedListenerRules(ListenerRules behind, WriteGate gate) implements ListenerRules {
    GatedListenerRules {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<ElbRule> list(Arn listener) {
        return behind.list(listener);
    }

    @Override
    public ElbRule create(ListenerRule desired, SortedMap<String, String> tags) {
        gate.pass("CreateRule");
        return behind.create(desired, tags);
    }

    @Override
    public void modify(Arn arn, ListenerRule desired) {
        gate.pass("ModifyRule");
        behind.modify(arn, desired);
    }

    @Override
    public void delete(Arn arn) {
        gate.pass("DeleteRule");
        behind.delete(arn);
    }

    @Override
    public void setPriorities(SortedMap<Arn, Integer> priorities) {
        gate.pass("SetRulePriorities");
        behind.setPriorities(priorities);
    }
}
