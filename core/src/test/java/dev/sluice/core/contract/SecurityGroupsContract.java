package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.port.PortException.Kind;
import dev.sluice.core.port.SecurityGroups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Security groups. */
public interface SecurityGroupsContract {
    IpPermission HTTP = IpPermission.tcp(80, Source.cidr("0.0.0.0/0"));
    IpPermission HTTPS = IpPermission.tcp(443, Source.cidr("10.0.0.0/8"));

    ContractWorld world();

    @Test
    default void aCreatedGroupIsFoundByItsTags() {
        String id = create("front", "shop");
        create("other", "pay");

        assertThat(groups().find(TagFilter.of(Map.of("team", "shop"))))
                .containsExactly(new VpcSecurityGroup(
                        id, "front", "for a test", world().vpcId(), List.of(), Desired.tags("team", "shop")));
    }

    @Test
    default void aNameThatIsTakenIsRefused() {
        create("front", "shop");

        Refused.with("InvalidGroup.Duplicate", Kind.CONFLICT, () -> create("front", "pay"));
    }

    @Test
    default void rulesAreAddedAndRemoved() {
        String id = create("front", "shop");

        groups().authorize(id, List.of(HTTP, HTTPS));
        assertThat(describe(id).ingress()).containsExactlyInAnyOrder(HTTP, HTTPS);

        groups().revoke(id, List.of(HTTP));
        assertThat(describe(id).ingress()).containsExactly(HTTPS);
    }

    @Test
    default void rulesKeepTheirDescriptionAndAreToldApartWithoutIt() {
        String id = create("front", "shop");
        IpPermission described = new IpPermission("tcp", 80, 80, Source.cidr("0.0.0.0/0"), "from anywhere");
        groups().authorize(id, List.of(described));

        assertThat(describe(id).ingress()).containsExactly(described);
        Refused.with("InvalidPermission.Duplicate", Kind.CONFLICT, () -> groups().authorize(id, List.of(HTTP)));
    }

    @Test
    default void aRuleThatIsNotThereCannotBeRemoved() {
        String id = create("front", "shop");

        Refused.with("InvalidPermission.NotFound", Kind.NOT_FOUND, () -> groups().revoke(id, List.of(HTTP)));
    }

    @Test
    default void aGroupThatAnotherOnesRuleNamesIsNotDeleted() {
        String front = create("front", "shop");
        String nodes = create("nodes", "shop");
        IpPermission fromFront = IpPermission.tcp(8080, new Source.Group(front));
        groups().authorize(nodes, List.of(fromFront));

        Refused.with("DependencyViolation", Kind.IN_USE, () -> groups().delete(front));
        groups().revoke(nodes, List.of(fromFront));
        groups().delete(front);

        Refused.with("InvalidGroup.NotFound", Kind.NOT_FOUND, () -> groups().describe(List.of(front)));
    }

    @Test
    default void anUnknownGroupIsNotFound() {
        String unknown = "sg-00000000000000000";

        Refused.with("InvalidGroup.NotFound", Kind.NOT_FOUND, () -> groups().describe(List.of(unknown)));
        Refused.with("InvalidGroup.NotFound", Kind.NOT_FOUND, () -> groups().delete(unknown));
        Refused.with("InvalidGroup.NotFound", Kind.NOT_FOUND, () -> groups().authorize(unknown, List.of(HTTP)));
    }

    @Test
    default void aTagWithAnotherValueIsNotRemoved() {
        String id = create("front", "shop");
        groups().addTags(id, Map.of("owner", "bob", "stage", "test"));

        groups().removeTags(id, Map.of("owner", "alice", "stage", "test"));

        assertThat(describe(id).tags()).isEqualTo(Map.of("owner", "bob", "team", "shop"));
    }

    private SecurityGroups groups() {
        return world().cloud().securityGroups();
    }

    private String create(String name, String team) {
        return groups().create(name, "for a test", Desired.tags("team", team));
    }

    private VpcSecurityGroup describe(String id) {
        return groups().describe(List.of(id)).getFirst();
    }
}
