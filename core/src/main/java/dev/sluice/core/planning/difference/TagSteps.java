package dev.sluice.core.planning.difference;

import dev.sluice.core.model.Ref;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TagStep;
import java.util.ArrayList;
import java.util.List;

/** The steps that make tags right: at most one that adds, then at most one that removes. */
public final class TagSteps {
    private TagSteps() {}

    public static List<Step> of(Ref target, TagDifference difference) {
        List<Step> steps = new ArrayList<>();
        if (!difference.toSet().isEmpty()) {
            steps.add(new TagStep.AddTags(target, difference.toSet()));
        }
        if (!difference.toRemove().isEmpty()) {
            steps.add(new TagStep.RemoveTags(target, difference.keysToRemove()));
        }
        return steps;
    }
}
