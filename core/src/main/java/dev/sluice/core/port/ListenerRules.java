package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.ListenerRule;
import java.util.List;
import java.util.SortedMap;

/** Elastic Load Balancing v2: rules of listeners. Conventions as in {@link LoadBalancers}. */
public interface ListenerRules {
    /** All rules of a listener, the default one included, in AWS's order. */
    List<ElbRule> list(Arn listener);

    ElbRule create(ListenerRule desired, SortedMap<String, String> tags);

    /** Replaces actions, conditions and transforms; a rule without transforms loses those that it had. */
    void modify(Arn arn, ListenerRule desired);

    void delete(Arn arn);

    /** Moves rules to new priorities as a whole, so that two may swap. */
    void setPriorities(SortedMap<Arn, Integer> priorities);
}
