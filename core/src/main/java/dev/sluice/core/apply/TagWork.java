package dev.sluice.core.apply;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.plan.TagStep;

/** Runs the steps of tags. */
final class TagWork {
    private final Tools tools;

    TagWork(Tools tools) {
        this.tools = tools;
    }

    void run(TagStep step) {
        switch (step) {
            case TagStep.AddTags add -> {
                Arn arn = tools.run().arn(add.target());
                tools.cloud().elbTags().add(arn, add.tags());
                tools.known().inventory().tagsAdded(arn, add.tags());
            }
            case TagStep.RemoveTags remove -> {
                Arn arn = tools.run().arn(remove.target());
                tools.cloud().elbTags().remove(arn, remove.keys());
                tools.known().inventory().tagsRemoved(arn, remove.keys());
            }
        }
    }
}
