package dev.sluice.runner.explain;

import dev.sluice.core.explain.ClientRequest;
import dev.sluice.core.explain.RequestExplanation;
import dev.sluice.core.explain.RequestExplanation.Answered;
import dev.sluice.core.model.Stack;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the load balancer that a request is meant for. Host names are given to load balancers by DNS, which manifests
 * don't tell; so those whose rules ask for the host come first, then those that answer any host.
 */
public final class Explainer {
    private final List<Stack> stacks;

    /** For the stacks of a cluster that could be built. */
    public Explainer(Collection<Stack> stacks) {
        this.stacks = List.copyOf(stacks);
    }

    /** What comes of the request at the named stack, or at the one that is found by the request's host. */
    public Verdict explain(ClientRequest request, Optional<String> name) {
        if (name.isPresent()) {
            return verdict(matching(stack -> stack.id().toString().equals(name.get())), request);
        }
        List<Stack> asking = matching(stack -> RequestExplanation.asksForHost(stack, request));
        if (!asking.isEmpty()) {
            return verdict(asking, request);
        }
        List<Stack> answering = matching(stack -> RequestExplanation.of(stack, request) instanceof Answered answered
                && answered.rule().isPresent());
        return verdict(answering.isEmpty() ? stacks : answering, request);
    }

    private List<Stack> matching(Predicate<Stack> condition) {
        return stacks.stream().filter(condition).toList();
    }

    private Verdict verdict(List<Stack> candidates, ClientRequest request) {
        return switch (candidates.size()) {
            case 0 -> new Verdict.NoStack(stacks.stream().map(Stack::id).toList());
            case 1 ->
                new Verdict.Explained(candidates.getFirst(), RequestExplanation.of(candidates.getFirst(), request));
            default -> new Verdict.Ambiguous(candidates.stream().map(Stack::id).toList());
        };
    }
}
