package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.core.model.RuleTransform;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which rewrites AWS accepts in a rule: one of each type, with one expression. */
final class TransformRules {
    private static final int LONGEST = 1024;

    private TransformRules() {}

    static void require(List<RuleTransform> transforms) {
        long types = transforms.stream().map(RuleTransform::type).distinct().count();
        if (types < transforms.size()) {
            throw new Refusal("ValidationError", "A rule can have at most one transform of each type");
        }
        transforms.forEach(TransformRules::requireOne);
    }

    private static void requireOne(RuleTransform transform) {
        if (transform.rewrites().size() != 1) {
            throw new Refusal(
                    "ValidationError",
                    "A transform of type '" + transform.type().apiName() + "' must have exactly one rewrite");
        }
        RuleTransform.Rewrite rewrite = transform.rewrites().getFirst();
        requireExpression(rewrite.regex(), LONGEST);
        if (rewrite.replace().length() > LONGEST) {
            throw new Refusal("ValidationError", "A replacement cannot be longer than " + LONGEST + " characters");
        }
    }

    static void requireExpression(String regex, int longest) {
        if (regex.isEmpty() || regex.length() > longest) {
            throw new Refusal(
                    "ValidationError", "Regular expression '" + regex + "' must have 1 to " + longest + " characters");
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Refusal("ValidationError", "Regular expression '" + regex + "' is not valid");
        }
    }
}
