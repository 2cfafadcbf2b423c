package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.port.Listeners;
import dev.sluice.core.port.PortException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Listeners. */
public interface ListenersContract {
    ContractWorld world();

    @Test
    default void aCreatedListenerIsListedWithWhatWasAskedFor() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        ElbListener created = create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")));

        assertThat(listeners().list(loadBalancer)).singleElement().satisfies(found -> {
            assertThat(found.arn()).isEqualTo(created.arn());
            assertThat(found.loadBalancerArn()).isEqualTo(loadBalancer);
            assertThat(found.port()).isEqualTo(80);
            assertThat(found.protocol()).isEqualTo("HTTP");
            assertThat(found.defaultActions()).containsExactly(Desired.respond("404"));
            assertThat(found.certificates()).isEmpty();
        });
    }

    @Test
    default void aListenerHasADefaultRuleWithItsActions() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        ElbListener created = create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")));

        assertThat(world().cloud().listenerRules().list(created.arn()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.isDefault()).isTrue();
                    assertThat(found.actions()).containsExactly(Desired.respond("404"));
                });
    }

    @Test
    default void aPortThatIsTakenIsRefused() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")));

        Refused.with(
                "DuplicateListener",
                Kind.CONFLICT,
                () -> create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("503"))));
    }

    @Test
    default void aProtocolOfAnotherLayerIsRefused() {
        Arn loadBalancer = StandingListener.loadBalancer(world());

        Refused.with(
                "ValidationError",
                Kind.INVALID,
                () -> create(Desired.listener(loadBalancer, "TCP", 80, Desired.respond("404"))));
    }

    @Test
    default void aListenerIsChangedAsAWhole() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        ElbListener before = create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")));
        String certificate = world().certificates().getFirst();

        listeners()
                .modify(
                        before.arn(),
                        Desired.listener(loadBalancer, "HTTPS", 443, Desired.respond("503"), List.of(certificate)));

        assertThat(listeners().list(loadBalancer)).singleElement().satisfies(found -> {
            assertThat(found.arn()).isEqualTo(before.arn());
            assertThat(found.port()).isEqualTo(443);
            assertThat(found.protocol()).isEqualTo("HTTPS");
            assertThat(found.defaultActions()).containsExactly(Desired.respond("503"));
            assertThat(found.certificates()).containsExactly(certificate);
        });
    }

    @Test
    default void certificatesAreAddedAndRemoved() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        String first = world().certificates().getFirst();
        String second = world().certificates().getLast();
        Arn arn = create(Desired.listener(loadBalancer, "HTTPS", 443, Desired.respond("404"), List.of(first)))
                .arn();

        listeners().addCertificate(arn, second);
        assertThat(listeners().certificates(arn))
                .extracting(ListenerCertificate::arn)
                .containsExactlyInAnyOrder(first, second);

        listeners().removeCertificate(arn, second);
        assertThat(listeners().certificates(arn))
                .extracting(ListenerCertificate::arn)
                .containsExactly(first);
    }

    @Test
    default void anUnknownCertificateIsNotFound() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        Arn arn = create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")))
                .arn();
        String unknown = world().certificates().getFirst().replaceAll("[^/]+$", "00000000-0000-0000-0000-000000000000");
        Listener secure = Desired.listener(loadBalancer, "HTTPS", 443, Desired.respond("404"), List.of(unknown));

        Refused.with("CertificateNotFound", Kind.NOT_FOUND, () -> listeners().modify(arn, secure));
    }

    @Test
    default void anUnknownTargetGroupIsNotFound() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        Action nowhere = Desired.forwardTo(
                new Arn(loadBalancer.value().replaceAll("loadbalancer/.*", "targetgroup/nobody/0000000000000000")));

        Refused.with(
                "TargetGroupNotFound",
                Kind.NOT_FOUND,
                () -> create(Desired.listener(loadBalancer, "HTTP", 80, nowhere)));
    }

    @Test
    default void attributesAreSet() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        Arn arn = create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")))
                .arn();

        listeners().modifyAttributes(arn, Map.of("routing.http.response.server.enabled", "false"));

        assertThat(listeners().attributes(arn)).containsEntry("routing.http.response.server.enabled", "false");
    }

    @Test
    default void aDeletedListenerIsGone() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        Arn arn = create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")))
                .arn();

        listeners().delete(arn);

        assertThat(listeners().list(loadBalancer)).isEmpty();
        Refused.with("ListenerNotFound", Kind.NOT_FOUND, () -> listeners().delete(arn));
    }

    @Test
    default void aDeletedLoadBalancerTakesItsListenersAlong() {
        Arn loadBalancer = StandingListener.loadBalancer(world());
        create(Desired.listener(loadBalancer, "HTTP", 80, Desired.respond("404")));

        world().cloud().loadBalancers().delete(loadBalancer);

        Refused.with("LoadBalancerNotFound", Kind.NOT_FOUND, () -> listeners().list(loadBalancer));
    }

    private Listeners listeners() {
        return world().cloud().listeners();
    }

    private ElbListener create(Listener desired) {
        return listeners().create(desired, Desired.tags("team", "shop"));
    }
}
