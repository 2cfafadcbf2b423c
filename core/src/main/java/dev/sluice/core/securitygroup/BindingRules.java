package dev.sluice.core.securitygroup;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.IpPermission;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what inbound rules a binding needs on which groups, by what the cluster and AWS hold now. */
@FunctionalInterface
public interface BindingRules {
    /** Throws {@link dev.sluice.core.port.PortException} if AWS cannot be asked. */
    Answer of(TargetGroupBinding binding);

    /** What is known of a binding's rules. */
    sealed interface Answer {
        /** The rules by id of security group; a group without rules is one that should have none for this binding. */
        record Known(SortedMap<String, List<IpPermission>> rules) implements Answer {
            public Known {
                TreeMap<String, List<IpPermission>> copy = new TreeMap<>();
                rules.forEach((group, list) -> copy.put(group, List.copyOf(list)));
                rules = SortedMaps.copyOf(copy);
            }
        }

        /** Why the rules cannot be told. */
        record Unclear(List<String> problems) implements Answer {
            public Unclear {
                problems = List.copyOf(problems);
            }

            public String message() {
                return String.join("\n", problems);
            }
        }
    }
}
