package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TrustStoreRow;
import dev.sluice.core.port.TrustStores;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Trust stores in memory. */
public final class SimulatedTrustStores implements TrustStores {
    private final SimulatedCalls calls;

    public SimulatedTrustStores(ElbContext context) {
        this.calls = requireNonNull(context, "context").calls();
    }

    @Override
    public SortedMap<String, String> arnsByName(Collection<String> names) {
        return calls.read(Service.ELB, "DescribeTrustStores", view -> {
            SortedMap<String, String> arns = new TreeMap<>();
            for (String name : names) {
                arns.put(
                        name,
                        view.find(Tables.TRUST_STORES, name)
                                .map(TrustStoreRow::arn)
                                .orElseThrow(
                                        () -> new Refusal("TrustStoreNotFound", "One or more trust stores not found")));
            }
            return arns;
        });
    }
}
