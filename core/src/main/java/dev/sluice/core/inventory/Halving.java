package dev.sluice.core.inventory;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.function.Consumer;

/** Asks for resources of which some may be gone. */
final class Halving {
    private Halving() {}

    /**
     * One resource that is gone makes the whole call fail, so the others are asked for again in halves. Nothing is
     * asked where there is nothing to ask for.
     */
    static void ask(List<Arn> arns, Consumer<List<Arn>> call) {
        if (arns.isEmpty()) {
            return;
        }
        try {
            call.accept(arns);
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
            if (arns.size() > 1) {
                int half = arns.size() / 2;
                ask(arns.subList(0, half), call);
                ask(arns.subList(half, arns.size()), call);
            }
        }
    }
}
