package dev.sluice.it.policy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The AWS actions that the compiled adapter calls, in IAM's spelling. */
final class CalledActions {
    /** IAM's prefix by the SDK's client. */
    private static final Map<String, String> PREFIXES = Map.of(
            "AcmClient", "acm",
            "Ec2Client", "ec2",
            "ElasticLoadBalancingV2Client", "elasticloadbalancing",
            "ResourceGroupsTaggingApiClient", "tag",
            "Route53Client", "route53",
            "ShieldClient", "shield",
            "StsClient", "sts",
            "WafRegionalClient", "waf-regional",
            "Wafv2Client", "wafv2");

    private CalledActions() {}

    static SortedSet<String> ofAdapter() {
        // the SDK's thousands of classes are only looked at by name
        JavaClasses adapter = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages("dev.sluice.aws");
        });
        NavigableSet<String> actions = new TreeSet<>();
        adapter.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(CalledActions::action)
                .flatMap(Optional::stream)
                .forEach(actions::add);
        return actions;
    }

    private static Optional<String> action(JavaMethodCall call) {
        boolean answers = call.getTarget().getRawReturnType().getName().endsWith("Response");
        String name = call.getTarget().getName();
        return Optional.ofNullable(PREFIXES.get(call.getTargetOwner().getSimpleName()))
                .filter(prefix -> answers)
                .map(prefix -> prefix + ":" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
