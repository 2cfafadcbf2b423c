package dev.sluice.runner.doctor;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.network.Placement;
import dev.sluice.core.network.SubnetChoice;
import dev.sluice.core.network.SubnetTable;
import dev.sluice.core.network.SubnetVerdict;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.List;

/** Whether an application load balancer of each scheme would find its subnets, and the verdict on each subnet. */
final class SubnetChecks {
    private static final List<String> COLUMNS = List.of("subnet", "zone", "free", "ipv6", "verdict", "remedy");

    private final SubnetChoice choice;
    private final SubnetTable table;

    SubnetChecks(ControllerSettings settings, Facts facts) {
        this.choice = new SubnetChoice(settings, facts);
        this.table = new SubnetTable(settings, facts);
    }

    Check of(String scheme) {
        String name = "subnets, " + scheme;
        Placement ipv4 = new Placement(LoadBalancer.Type.APPLICATION, scheme, "ipv4");
        try {
            List<SubnetVerdict> verdicts = table.discovered(ipv4);
            return switch (choice.discover(ipv4)) {
                case Resolution.Found<List<Subnet>> found ->
                    Check.pass(name, found.value().size() + " of " + verdicts.size() + " are chosen")
                            .with(table(verdicts, scheme));
                case Resolution.Failed<List<Subnet>> failed ->
                    Check.fail(name, failed.message(), failed.hint()).with(table(verdicts, scheme));
            };
        } catch (PortException e) {
            return Check.fail(name, String.valueOf(e.getMessage()), "mend " + e.action() + " first");
        }
    }

    private Table table(List<SubnetVerdict> verdicts, String scheme) {
        List<SubnetVerdict> dualStack =
                table.discovered(new Placement(LoadBalancer.Type.APPLICATION, scheme, "dualstack"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            rows.add(row(verdicts.get(i), dualStack.get(i)));
        }
        return new Table(COLUMNS, rows);
    }

    private static List<String> row(SubnetVerdict verdict, SubnetVerdict dualStack) {
        Subnet subnet = verdict.subnet();
        boolean onlyIpv4 = verdict.kind() == SubnetVerdict.Kind.CHOSEN && dualStack.kind() != SubnetVerdict.Kind.CHOSEN;
        return List.of(
                subnet.id(),
                subnet.availabilityZone(),
                Integer.toString(subnet.availableIpAddressCount()),
                subnet.ipv6CidrBlocks().isEmpty() ? "no" : "yes",
                verdict.finding() + (onlyIpv4 ? "; with dualstack: " + dualStack.finding() : ""),
                verdict.remedy());
    }
}
