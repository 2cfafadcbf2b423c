package dev.sluice.aws.simulated;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ListenerRefusalsTest {
    private static final Action ANSWER = Desired.respond("404");

    @TestFactory
    Stream<DynamicTest> portsAndProtocols() {
        return new RefusedCall()
                .row("port 0", "ValidationError", "'0'", lab -> create(lab, "HTTP", 0, ANSWER))
                .row("a port too high", "ValidationError", "'65536'", lab -> create(lab, "HTTP", 65_536, ANSWER))
                .row("a protocol of NLBs", "ValidationError", "'HTTP, HTTPS'", lab -> create(lab, "TLS", 80, ANSWER))
                .row("a port that is taken", "DuplicateListener", "already exists on this port", lab -> {
                    Arn web = lab.loadBalancer("web");
                    lab.http(web, 80);
                    lab.https(web, 80);
                })
                .row("a move to a port that is taken", "DuplicateListener", "already exists on this port", lab -> {
                    Arn web = lab.loadBalancer("web");
                    Arn moved = lab.http(web, 80);
                    lab.http(web, 81);
                    lab.cloud().listeners().modify(moved, Desired.listener(web, "HTTP", 81, ANSWER));
                })
                .row(
                        "an attribute of HTTPS on HTTP",
                        "InvalidConfigurationRequest",
                        "not recognized",
                        lab -> lab.cloud()
                                .listeners()
                                .modifyAttributes(
                                        lab.http(lab.loadBalancer("web"), 80),
                                        Map.of("routing.http.request.x_amzn_tls_version.header_name", "X-Tls")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> certificates() {
        String unknown = "arn:aws:acm:us-west-2:111122223333:certificate/none";
        return new RefusedCall()
                .row("none", "ValidationError", "must be specified for HTTPS", lab -> create(lab, "HTTPS", 443, ANSWER))
                .row("an unknown one", "CertificateNotFound", unknown, lab -> create(lab, "HTTPS", unknown))
                .row(
                        "one for HTTP",
                        "InvalidConfigurationRequest",
                        "HTTP listeners",
                        lab -> create(lab, "HTTP", lab.certificates().getFirst()))
                .row(
                        "one that is not issued yet",
                        "UnsupportedCertificate",
                        "fully-qualified",
                        lab -> create(lab, "HTTPS", pending(lab)))
                .row("removal of the default one", "OperationNotPermitted", "Default certificate", lab -> {
                    Arn listener = lab.https(lab.loadBalancer("web"), 443);
                    lab.cloud()
                            .listeners()
                            .removeCertificate(listener, lab.certificates().getFirst());
                })
                .row("deletion of one in use", "ResourceInUseException", "is in use", lab -> {
                    lab.https(lab.loadBalancer("web"), 443);
                    lab.cloud().certificates().delete(new Arn(lab.certificates().getFirst()));
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> removals() {
        return new RefusedCall()
                .row("deletion of an unknown one", "ListenerNotFound", "not found", lab -> {
                    Arn listener = lab.http(lab.loadBalancer("web"), 80);
                    lab.cloud().listeners().delete(listener);
                    lab.cloud().listeners().delete(listener);
                })
                .row("deletion of the default rule", "OperationNotPermitted", "cannot be deleted", lab -> {
                    Arn listener = lab.http(lab.loadBalancer("web"), 80);
                    lab.cloud()
                            .listenerRules()
                            .delete(lab.cloud()
                                    .listenerRules()
                                    .list(listener)
                                    .getFirst()
                                    .arn());
                })
                .tests();
    }

    private static void create(Lab lab, String protocol, int port, Action action) {
        Arn web = lab.loadBalancer("web");
        lab.cloud().listeners().create(Desired.listener(web, protocol, port, action), Lab.none());
    }

    private static void create(Lab lab, String protocol, String certificate) {
        Arn web = lab.loadBalancer("web");
        lab.cloud().listeners().create(Desired.listener(web, protocol, 443, ANSWER, List.of(certificate)), Lab.none());
    }

    private static String pending(Lab lab) {
        ManagedCertificate desired = new ManagedCertificate(
                new ResourceId(ResourceType.CERTIFICATE, "c"),
                "AMAZON_ISSUED",
                "",
                "new.example.com",
                List.of(),
                "DNS",
                Lab.none(),
                List.of());
        return lab.cloud().certificates().request(desired, Lab.none()).value();
    }
}
