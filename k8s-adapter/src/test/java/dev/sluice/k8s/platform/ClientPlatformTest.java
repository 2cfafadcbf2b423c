package dev.sluice.k8s.platform;

import static dev.sluice.k8s.given.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.given.FakeApiServer;
import dev.sluice.k8s.given.HandClock;
import dev.sluice.k8s.watch.SeenEvents;
import dev.sluice.k8s.watch.WatchSettings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientPlatformTest {
    private static final String INGRESSES = "/apis/networking.k8s.io/v1/namespaces/shop/ingresses";
    private static final String SERVICES = "/api/v1/namespaces/shop/services";
    private static final String SECRETS = "/api/v1/namespaces/shop/secrets";

    private final SeenEvents seen = new SeenEvents();
    private FakeApiServer server;
    private ClientPlatform platform;

    @BeforeEach
    void aShopOfThreeIngresses() throws IOException {
        server = new FakeApiServer();
        server.create(
                "/apis/networking.k8s.io/v1/ingressclasses",
                "{metadata: {name: alb}, spec: {controller: ingress.k8s.aws/alb}}");
        for (String name : new String[] {"a", "b", "c"}) {
            server.create(INGRESSES, ingress(name));
        }
        server.create(SERVICES, "{metadata: {name: web}, spec: {ports: [{port: 80}]}}");
        platform = new ClientPlatform(
                server.client(),
                new ClientSettings(
                        new WatchSettings(
                                "", true, ApiKinds.QUIC_ENVIRONMENT_VARIABLE, Optional.of(Map.entry("lb", "yes"))),
                        "alb",
                        Optional.empty(),
                        "me"),
                new IngressReferences(true),
                new HandClock());
    }

    @AfterEach
    void close() {
        platform.close();
        server.close();
    }

    @Test
    void tellsOfEverythingOnceAllIsRead() throws InterruptedException {
        platform.start(seen);

        assertThat(seen.lines())
                .containsExactly("VERIFICATION stack shop/a", "VERIFICATION stack shop/b", "VERIFICATION stack shop/c");
        assertThat(platform.cluster().ingresses()).hasSize(3);
        assertThat(platform.isSynced()).isTrue();
    }

    @Test
    void readsListsPageByPage() throws InterruptedException {
        for (int pod = 0; pod < 7; pod++) {
            server.create("/api/v1/namespaces/shop/pods", "{metadata: {name: p" + pod + "}}");
        }

        platform.start(seen);

        assertThat(platform.cluster().pods("shop")).hasSize(7);
        assertThat(server.reads("/api/v1/pods"))
                .as("four pages of the two items that the server gives at once, and perhaps the watch")
                .isBetween(4L, 5L);
    }

    @Test
    void asksForNoSecretThatNobodyRefersTo() throws InterruptedException {
        server.create(SECRETS, "{metadata: {name: unrelated, labels: {lb: 'yes'}}, data: {}}");
        server.create(SECRETS, "{metadata: {name: oidc, labels: {lb: 'yes'}}, data: {}}");
        platform.start(seen);
        assertThat(server.readPaths()).noneMatch(path -> path.contains("/secrets"));

        assertThat(platform.cluster().secret(new ObjectKey("shop", "oidc"))).isPresent();

        assertThat(server.readPaths())
                .filteredOn(path -> path.contains("/secrets"))
                .containsExactly(SECRETS + "/oidc");
    }

    @Test
    void followsAChangedServiceToTheIngressesThatUseIt() throws InterruptedException {
        platform.start(seen);
        seen.clear();

        server.patch(SERVICES + "/web", "{metadata: {annotations: {a: b}}}");

        awaiting("all three stacks").until(() -> seen.lines().size() == 3);
        assertThat(seen.lines()).containsExactly("CHANGE stack shop/a", "CHANGE stack shop/b", "CHANGE stack shop/c");
    }

    @Test
    void showsNewAndDeletedObjects() throws InterruptedException {
        platform.start(seen);
        seen.clear();

        server.create(INGRESSES, ingress("d"));
        awaiting("the new one").until(() -> seen.lines().contains("CHANGE stack shop/d"));
        server.delete(INGRESSES + "/d");
        awaiting("its end")
                .until(() ->
                        platform.cluster().ingress(new ObjectKey("shop", "d")).isEmpty());
    }

    @Test
    void readsAllAnewWhenTheServerHasForgottenTheVersionOfAWatch() throws InterruptedException {
        String all = "/apis/networking.k8s.io/v1/ingresses";
        platform.start(seen);
        awaiting("two pages and the watch").until(() -> server.reads(all) >= 3);
        long before = server.reads(all);

        server.forgetHistory();
        awaiting("two more pages").until(() -> server.reads(all) >= before + 2);
        server.create(INGRESSES, ingress("d"));

        awaiting("the new one").until(() -> seen.lines().contains("CHANGE stack shop/d"));
    }

    @Test
    void keepsTryingWhileADefinitionIsNotInstalled() throws InterruptedException {
        server.refuseNext(
                new FakeApiServer.Refusal("GET", "/apis/elbv2.k8s.aws/v1beta1/targetgroupbindings", 404, Map.of()));

        platform.start(seen);

        assertThat(server.reads("/apis/elbv2.k8s.aws/v1beta1/targetgroupbindings"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void readsASecretWhenAskedAndFollowsItWhileAStackUsesIt() throws InterruptedException {
        server.create(INGRESSES, """
                metadata:
                  name: login
                  annotations:
                    alb.ingress.kubernetes.io/auth-type: oidc
                    alb.ingress.kubernetes.io/auth-idp-oidc: '{"issuer": "https://i", "authorizationEndpoint": "https://i/a", "tokenEndpoint": "https://i/t", "userInfoEndpoint": "https://i/u", "secretName": "oidc"}'
                spec: {ingressClassName: alb}
                """);
        server.create(SECRETS, "{metadata: {name: oidc, labels: {lb: 'yes'}}, data: {clientID: aWQ=}}");
        platform.start(seen);
        ObjectKey key = new ObjectKey("shop", "oidc");
        assertThat(platform.cluster().secret(key).orElseThrow().data()).containsExactly(Map.entry("clientID", "id"));
        seen.clear();

        platform.useSecrets(new StackId("shop", "login"), new TreeSet<>(Set.of(key)));
        awaiting("the watch").until(() -> server.reads(SECRETS) >= 2);
        server.patch(SECRETS + "/oidc", "{data: {clientID: bmV3}}");

        awaiting("the stack").until(() -> seen.lines().contains("CHANGE stack shop/login"));
        assertThat(platform.cluster().secret(key).orElseThrow().data()).containsExactly(Map.entry("clientID", "new"));
    }

    private static String ingress(String name) {
        return """
                metadata: {name: %s}
                spec:
                  ingressClassName: alb
                  rules:
                  - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
                """.formatted(name);
    }
}
