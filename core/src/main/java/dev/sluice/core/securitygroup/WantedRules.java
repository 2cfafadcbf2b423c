package dev.sluice.core.securitygroup;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each binding of the cluster wants on which security group, as far as this process knows. */
final class WantedRules {
    private static final Logger LOG = LoggerFactory.getLogger(WantedRules.class);
    private static final String NOT_YET = "{}: inbound rules are not known before its own pass: {}";

    private final Map<ObjectKey, SortedMap<String, List<IpPermission>>> byBinding = new ConcurrentSkipListMap<>();
    /** Bindings looked at ahead of their own pass: once each, so that one that fails does not cost calls every time. */
    private final Set<ObjectKey> lookedAhead = ConcurrentHashMap.newKeySet();

    /** Answers whether the binding wants something else than before. */
    boolean put(ObjectKey binding, SortedMap<String, List<IpPermission>> rules) {
        return !rules.equals(byBinding.put(binding, rules));
    }

    /** Answers whether the binding wanted something until now. */
    boolean forget(ObjectKey binding) {
        lookedAhead.remove(binding);
        return Optional.ofNullable(byBinding.remove(binding))
                .filter(rules -> !rules.isEmpty())
                .isPresent();
    }

    boolean knows(ObjectKey binding) {
        return byBinding.containsKey(binding);
    }

    /** Forgets bindings that are gone or let the network alone. */
    void retain(List<TargetGroupBinding> managing) {
        Set<ObjectKey> keys = keys(managing);
        byBinding.keySet().retainAll(keys);
        lookedAhead.retainAll(keys);
    }

    /**
     * Asks for the rules of bindings that have not had their own pass yet. One that is being deleted is left to its
     * pass, which takes its targets away first.
     */
    void lookAhead(List<TargetGroupBinding> managing, BindingRules rules) {
        for (TargetGroupBinding binding : managing) {
            if (!knows(binding.key()) && !binding.meta().deleting() && lookedAhead.add(binding.key())) {
                lookAt(binding, rules);
            }
        }
    }

    private void lookAt(TargetGroupBinding binding, BindingRules rules) {
        try {
            switch (rules.of(binding)) {
                case BindingRules.Answer.Known known -> byBinding.putIfAbsent(binding.key(), known.rules());
                case BindingRules.Answer.Unclear unclear -> LOG.info(NOT_YET, binding.key(), unclear.message());
            }
        } catch (PortException e) {
            LOG.info(NOT_YET, binding.key(), e.getMessage());
        }
    }

    /** Whether the rules of all these bindings are known, so that other rules of ours are surplus. */
    boolean complete(List<TargetGroupBinding> managing) {
        return byBinding.keySet().containsAll(keys(managing));
    }

    SortedMap<String, List<IpPermission>> aggregate(RuleAggregation aggregation) {
        return aggregation.aggregate(List.copyOf(byBinding.values()));
    }

    private static Set<ObjectKey> keys(List<TargetGroupBinding> bindings) {
        Set<ObjectKey> keys = new HashSet<>();
        bindings.forEach(binding -> keys.add(binding.key()));
        return keys;
    }
}
