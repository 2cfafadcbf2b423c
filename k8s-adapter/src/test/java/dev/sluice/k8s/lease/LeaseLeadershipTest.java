package dev.sluice.k8s.lease;

import static dev.sluice.k8s.given.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.k8s.given.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeaseLeadershipTest {
    private static final LeaseSettings LEASE = new LeaseSettings("aws-load-balancer-controller-leader", "kube-system");
    private static final String PATH =
            "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/aws-load-balancer-controller-leader";

    @Test
    void holdsTheLeaseWhileItLeadsAndGivesItBack() throws IOException {
        CountDownLatch elected = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        try (FakeApiServer server = new FakeApiServer()) {
            try (Leadership leadership = new LeaseLeadership(server.client(), LEASE, "me")) {
                leadership.campaign(elected::countDown, lost::countDown);
                awaiting("election").until(() -> elected.getCount() == 0);

                assertThat(holder(server)).isEqualTo("me");
            }

            assertThat(holder(server)).isEmpty();
            assertThat(lost.getCount()).isEqualTo(1);
        }
    }

    @Test
    void leavesTheLeaseOfAnotherAloneWhenItEndsWithoutHavingLed() throws IOException {
        CountDownLatch elected = new CountDownLatch(1);
        try (FakeApiServer server = new FakeApiServer();
                Leadership leading = new LeaseLeadership(server.client(), LEASE, "leader")) {
            leading.campaign(elected::countDown, () -> {});
            awaiting("election").until(() -> elected.getCount() == 0);
            long readsBefore = server.reads(PATH);

            try (Leadership standby = new LeaseLeadership(server.client(), LEASE, "standby")) {
                standby.campaign(() -> {}, () -> {});
                awaiting("a look at the lease").until(() -> server.reads(PATH) > readsBefore);
            }

            assertThat(holder(server)).isEqualTo("leader");
        }
    }

    @Test
    void takesOverAtOnceWhenTheLeaderGivesTheLeaseBack() throws IOException {
        CountDownLatch elected = new CountDownLatch(1);
        CountDownLatch succeeded = new CountDownLatch(1);
        try (FakeApiServer server = new FakeApiServer();
                Leadership standby = new LeaseLeadership(server.client(), LEASE, "standby")) {
            try (Leadership leading = new LeaseLeadership(server.client(), LEASE, "leader")) {
                leading.campaign(elected::countDown, () -> {});
                awaiting("election").until(() -> elected.getCount() == 0);
                standby.campaign(succeeded::countDown, () -> {});
            }

            awaiting("succession").until(() -> succeeded.getCount() == 0);
            // A lease that nobody holds need not expire.
            assertThat(holdersInOrder(server)).containsExactly("leader", "nobody", "standby");
        }
    }

    @Test
    void saysWhatToSetOutsideOfACluster() {
        assertThatThrownBy(() -> new LeaseLeadership(new ApiClient(), new LeaseSettings("x", ""), "me"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unable to find leader election namespace: not running in-cluster");
    }

    @Test
    void leadsAtOnceWithoutRivals() throws InterruptedException {
        CountDownLatch elected = new CountDownLatch(1);
        try (Leadership leadership = Leadership.unrivalled()) {
            leadership.campaign(elected::countDown, () -> {});

            awaiting("election").until(() -> elected.getCount() == 0);
        }
        assertThat(elected.getCount()).isZero();
    }

    private static List<String> holdersInOrder(FakeApiServer server) {
        List<String> holders = new ArrayList<>();
        for (String write : server.writes()) {
            String holder = Stream.of("leader", "standby")
                    .filter(name -> write.contains("\"holderIdentity\":\"" + name + "\""))
                    .findFirst()
                    .orElse("nobody");
            if (holders.isEmpty() || !holders.getLast().equals(holder)) {
                holders.add(holder);
            }
        }
        return holders;
    }

    private static String holder(FakeApiServer server) {
        return server.object(PATH).path("spec").path("holderIdentity").asText();
    }
}
