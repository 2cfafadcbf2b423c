package dev.sluice.runner.doctor;

import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;

/** Tries every action that the controller reads with. Any answer but a denial shows that the action is allowed. */
final class ReadActionChecks {
    private ReadActionChecks() {}

    static List<Check> of(Probe probe, ControllerSettings settings) {
        return ReadAction.all().stream()
                .filter(action -> action.needed().test(settings))
                .map(action -> check(action, probe))
                .toList();
    }

    private static Check check(ReadAction action, Probe probe) {
        try {
            action.attempt().accept(probe);
            return Check.pass(action.name(), "allowed");
        } catch (PortException e) {
            return switch (e.kind()) {
                case DENIED ->
                    Check.fail(
                            action.name(),
                            "denied: " + e.getMessage(),
                            remedy(action, probe.caller().arn()));
                case UNAVAILABLE, THROTTLED -> unanswered(action, e);
                case NOT_FOUND, CONFLICT, IN_USE, LIMIT, INVALID -> Check.pass(action.name(), "allowed");
            };
        }
    }

    /** What only a feature needs may well be missing where nobody uses it, as in a closed network. */
    private static Check unanswered(ReadAction action, PortException failure) {
        String evidence = String.valueOf(failure.getMessage());
        return action.everyday()
                ? Check.fail(
                        action.name(),
                        evidence,
                        "check the network, --aws-region and --aws-api-endpoints, and try again")
                : Check.warn(
                        action.name(),
                        evidence,
                        "only a feature needs it: let the network reach the service, or switch the feature off");
    }

    private static String remedy(ReadAction action, String caller) {
        return "allow " + caller + " this: {\"Effect\": \"Allow\", \"Action\": \"" + action.name()
                + "\", \"Resource\": \"*\"} (it is in the statement " + action.statement()
                + " of docs/iam-policy.json)";
    }
}
