package dev.sluice.runner.doctor;

import dev.sluice.aws.session.AwsService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether {@code --aws-api-endpoints} names services that are called; others are passed over in silence. */
final class EndpointCheck {
    private static final String NAME = "endpoints";

    private EndpointCheck() {}

    /** Nothing is said where no endpoint is given. */
    static List<Check> of(Map<String, String> endpoints) {
        if (endpoints.isEmpty()) {
            return List.of();
        }
        NavigableSet<String> unknown = new TreeSet<>(endpoints.keySet());
        List<String> services =
                Arrays.stream(AwsService.values()).map(AwsService::id).toList();
        services.forEach(unknown::remove);
        return List.of(
                unknown.isEmpty()
                        ? Check.pass(NAME, given(endpoints))
                        : Check.warn(
                                NAME,
                                "--aws-api-endpoints names what is never called: " + String.join(", ", unknown),
                                "name services as " + String.join(", ", services)));
    }

    private static String given(Map<String, String> endpoints) {
        return endpoints.entrySet().stream()
                .map(each -> each.getKey() + " at " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
