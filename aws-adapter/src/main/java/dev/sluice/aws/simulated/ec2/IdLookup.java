package dev.sluice.aws.simulated.ec2;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.world.Table;
import dev.sluice.aws.simulated.world.View;
import java.util.Collection;
import java.util.List;

/** Things by id as EC2 answers them: in its own order, and nothing at all if one is unknown. */
record IdLookup<R>(Table<R> table, String notFoundCode, String name) {
    IdLookup {
        requireNonNull(table, "table");
        requireNonNull(notFoundCode, "notFoundCode");
        requireNonNull(name, "name");
    }

    List<R> all(View view, Collection<String> ids) {
        List<String> unknown = ids.stream()
                .filter(id -> view.find(table, id).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    notFoundCode,
                    "The " + name + (unknown.size() == 1 ? " '" : "s '") + String.join(", ", unknown)
                            + (unknown.size() == 1 ? "' does not exist" : "' do not exist"));
        }
        return view.all(table).stream()
                .filter(row -> ids.contains(table.key().apply(row)))
                .toList();
    }

    R one(View view, String id) {
        return all(view, List.of(id)).getFirst();
    }
}
