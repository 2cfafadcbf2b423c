package dev.sluice.aws.elb;

import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.port.Listeners;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElbListenersTest {
    private static final Arn ARN = new Arn("arn:listener");
    private static final String ANSWER = """
            <Listeners><member>
              <ListenerArn>arn:listener</ListenerArn><LoadBalancerArn>arn:lb</LoadBalancerArn>
              <Port>443</Port><Protocol>HTTPS</Protocol><SslPolicy>policy</SslPolicy>
              <AlpnPolicy><member>HTTP2Preferred</member></AlpnPolicy>
              <Certificates><member><CertificateArn>arn:cert</CertificateArn></member></Certificates>
              <DefaultActions><member><Type>fixed-response</Type><Order>1</Order><FixedResponseConfig>
                <StatusCode>404</StatusCode><ContentType>text/plain</ContentType><MessageBody>from a test</MessageBody>
              </FixedResponseConfig></member></DefaultActions>
              <MutualAuthentication><Mode>verify</Mode><TrustStoreArn>arn:store</TrustStoreArn>
                <IgnoreClientCertificateExpiry>false</IgnoreClientCertificateExpiry>
                <AdvertiseTrustStoreCaNames>on</AdvertiseTrustStoreCaNames></MutualAuthentication>
            </member></Listeners>
            """;

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final Listeners listeners = AWS.ports().listeners();

    @Test
    void readsAllThatAnAnswerSays() {
        AWS.answer("DescribeListeners", ANSWER);

        assertThat(listeners.list(new Arn("arn:lb")))
                .containsExactly(new ElbListener(
                        ARN,
                        new Arn("arn:lb"),
                        443,
                        "HTTPS",
                        List.of(Desired.respond("404")),
                        List.of("arn:cert"),
                        Optional.of("policy"),
                        List.of("HTTP2Preferred"),
                        Optional.of(new MutualAuthentication(
                                "verify", Optional.of("arn:store"), Optional.of(false), Optional.of("on")))));
        assertThat(AWS.requests("DescribeListeners")).containsExactly(form("LoadBalancerArn", "arn:lb"));
    }

    @Test
    void createsWithTheFirstCertificateAndMutualAuthentication() {
        AWS.answer("CreateListener", ANSWER);
        MutualAuthentication verify =
                new MutualAuthentication("verify", Optional.of("arn:store"), Optional.of(true), Optional.empty());

        listeners.create(https(verify), Desired.tags("k", "v"));

        assertThat(AWS.requests("CreateListener"))
                .containsExactly(form(
                        "LoadBalancerArn", "arn:lb",
                        "Port", "443",
                        "Protocol", "HTTPS",
                        "DefaultActions.member.1.Type", "fixed-response",
                        "DefaultActions.member.1.Order", "1",
                        "DefaultActions.member.1.FixedResponseConfig.StatusCode", "404",
                        "DefaultActions.member.1.FixedResponseConfig.ContentType", "text/plain",
                        "DefaultActions.member.1.FixedResponseConfig.MessageBody", "from a test",
                        "Certificates.member.1.CertificateArn", "arn:cert-b",
                        "SslPolicy", "policy",
                        "AlpnPolicy.member.1", "HTTP2Optional",
                        "MutualAuthentication.Mode", "verify",
                        "MutualAuthentication.TrustStoreArn", "arn:store",
                        "MutualAuthentication.IgnoreClientCertificateExpiry", "true",
                        "MutualAuthentication.AdvertiseTrustStoreCaNames", "off",
                        "Tags.member.1.Key", "k",
                        "Tags.member.1.Value", "v"));
    }

    @Test
    void advertisesNoTrustStoreUnlessClientsAreVerified() {
        AWS.answer("ModifyListener", ANSWER);
        MutualAuthentication passthrough =
                new MutualAuthentication("passthrough", Optional.empty(), Optional.empty(), Optional.of("on"));

        listeners.modify(ARN, https(passthrough));

        assertThat(AWS.requests("ModifyListener"))
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsEntry("ListenerArn", "arn:listener")
                        .containsEntry("MutualAuthentication.Mode", "passthrough")
                        .doesNotContainKey("MutualAuthentication.AdvertiseTrustStoreCaNames")
                        .doesNotContainKey("LoadBalancerArn"));
    }

    @Test
    void sendsNoTagsIfThereAreNone() {
        AWS.answer("CreateListener", ANSWER);

        listeners.create(
                Desired.listener(new Arn("arn:lb"), "HTTP", 80, Desired.respond("404")), SortedMaps.copyOf(Map.of()));

        assertThat(AWS.requests("CreateListener"))
                .singleElement()
                .satisfies(request -> assertThat(request.keySet())
                        .noneMatch(key ->
                                key.startsWith("Tags") || key.startsWith("Certificates") || key.startsWith("Alpn")));
    }

    @Test
    void readsAndChangesCertificatesOneByOne() {
        AWS.answer("AddListenerCertificates", "");
        AWS.answer("RemoveListenerCertificates", "");
        AWS.answer("DescribeListenerCertificates", """
                <Certificates><member><CertificateArn>a</CertificateArn><IsDefault>true</IsDefault></member>
                <member><CertificateArn>b</CertificateArn><IsDefault>false</IsDefault></member></Certificates>
                """);

        listeners.addCertificate(ARN, "b");
        listeners.removeCertificate(ARN, "c");

        assertThat(listeners.certificates(ARN))
                .containsExactly(new ListenerCertificate("a", true), new ListenerCertificate("b", false));
        assertThat(AWS.requests("AddListenerCertificates"))
                .containsExactly(form("ListenerArn", "arn:listener", "Certificates.member.1.CertificateArn", "b"));
        assertThat(AWS.requests("RemoveListenerCertificates"))
                .containsExactly(form("ListenerArn", "arn:listener", "Certificates.member.1.CertificateArn", "c"));
    }

    @Test
    void readsAndSetsAttributes() {
        AWS.answer("ModifyListenerAttributes", "");
        AWS.answer(
                "DescribeListenerAttributes",
                "<Attributes><member><Key>k</Key><Value>v</Value></member><member><Key>empty</Key></member></Attributes>");

        listeners.modifyAttributes(ARN, Map.of("k", "v"));

        assertThat(listeners.attributes(ARN)).isEqualTo(Map.of("k", "v", "empty", ""));
        assertThat(AWS.requests("ModifyListenerAttributes"))
                .containsExactly(form(
                        "ListenerArn", "arn:listener",
                        "Attributes.member.1.Key", "k",
                        "Attributes.member.1.Value", "v"));
    }

    private static Listener https(MutualAuthentication mutual) {
        Listener plain = Desired.listener(new Arn("arn:lb"), "HTTPS", 443, Desired.respond("404"));
        return new Listener(
                plain.id(),
                plain.loadBalancer(),
                443,
                "HTTPS",
                plain.defaultActions(),
                List.of(new Ref.ExistingCertificate("arn:cert-b"), Ref.literal("arn:cert-a")),
                Optional.of("policy"),
                List.of("HTTP2Optional"),
                Optional.of(mutual),
                plain.attributes(),
                plain.tags(),
                List.of());
    }
}
