package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.ElbTags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** {@link ElbTags} whose writing passes the gate. */
record GatedElbTags(ElbTags behind, WriteGate gate) implements ElbTags {
    GatedElbTags {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public SortedMap<Arn, SortedMap<String, String>> describe(Collection<Arn> arns) {
        return behind.describe(arns);
    }

    @Override
    public void add(Arn arn, Map<String, String> tags) {
        gate.pass("AddTags");
        behind.add(arn, tags);
    }

    @Override
    public void remove(Arn arn, SortedSet<String> keys) {
        gate.pass("RemoveTags");
        behind.remove(arn, keys);
    }

    @Override
    public SortedMap<Arn, SortedMap<String, String>> find(ElbTags.Kind kind, List<TagFilter> anyOf) {
        return behind.find(kind, anyOf);
    }
}
