package dev.sluice.core.apply;

import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.port.ListenerRules;
import java.util.SortedMap;

/** Runs the steps of listener rules. */
final class RuleWork {
    private final Tools tools;
    private final ListenerRules rules;

    RuleWork(Tools tools) {
        this.tools = tools;
        this.rules = tools.cloud().listenerRules();
    }

    void run(RuleStep step) {
        switch (step) {
            case RuleStep.SetRulePriorities set -> rules.setPriorities(set.priorities());
            case RuleStep.CreateRule create -> create(tools.run().resolution().of(create.desired()), create.tags());
            case RuleStep.ModifyRule modify -> {
                ListenerRule resolved = tools.run().resolution().of(modify.desired());
                rules.modify(modify.rule(), resolved);
                tools.known().secrets().written(modify.rule(), resolved.actions());
            }
            case RuleStep.DeleteRule delete -> {
                Gone.unlessThere(() -> rules.delete(delete.rule()));
                tools.known().deleted(delete.rule());
            }
        }
    }

    private void create(ListenerRule resolved, SortedMap<String, String> tags) {
        ElbRule created = tools.retries().call(Patience.RULE_CREATION, () -> rules.create(resolved, tags));
        tools.known().inventory().created(created.arn(), tags);
        tools.known().secrets().written(created.arn(), resolved.actions());
    }
}
