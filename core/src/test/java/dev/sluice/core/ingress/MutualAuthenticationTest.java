package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.MutualAuthentication;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutualAuthenticationTest {
    @Test
    void verifiesAgainstANamedTrustStore() {
        assertThat(listener("""
                [{"port": 443, "mode": "passthrough"},
                 {"port": 443, "mode": "verify", "trustStore": "corp", "advertiseTrustStoreCaNames": "on"}]"""))
                .contains(new MutualAuthentication(
                        "verify", Optional.of("arn:corp"), Optional.of(false), Optional.of("on")));
    }

    @Test
    void verifiesAgainstATrustStoreByItsArn() {
        assertThat(listener("""
                [{"port": 443, "mode": "verify", "trustStore": "arn:x", "ignoreClientCertificateExpiry": true}]"""))
                .contains(
                        new MutualAuthentication("verify", Optional.of("arn:x"), Optional.of(true), Optional.empty()));
    }

    @Test
    void hasAnEmptyTrustStoreInTheOtherModes() {
        assertThat(listener("""
                [{"port": 443, "mode": "off", "trustStore": ""}]"""))
                .contains(new MutualAuthentication("off", Optional.of(""), Optional.empty(), Optional.empty()));
    }

    @Test
    void meansNothingForAnotherPort() {
        assertThat(listener("""
                [{"port": 8443, "mode": "off"}]""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; empty mutualAuthentication configuration from ingress annotation",
                "{}; failed to parse mutualAuthentication configuration from ingress annotation",
                "[null]; listen port must be within [1, 65535]: 0",
                "[{\"port\": 65536, \"mode\": \"off\"}]; listen port must be within [1, 65535]: 65536",
                "[{\"port\": 443}]; mutualAuthentication mode cannot be empty for port 443",
                "[{\"port\": 443, \"mode\": \"strict\"}]; mode value must be among [off, passthrough, verify] for port 443 : strict",
                "[{\"port\": 443, \"mode\": \"verify\"}]; trustStore is required when mutualAuthentication mode is verify for port 443",
                "[{\"port\": 443, \"mode\": \"off\", \"trustStore\": \"x\"}]; mode off does not support trustStore for port 443",
                "[{\"port\": 443, \"mode\": \"off\", \"ignoreClientCertificateExpiry\": false}]; does not support ignoring client certificate expiry",
                "[{\"port\": 443, \"mode\": \"off\", \"advertiseTrustStoreCaNames\": \"\"}]; does not support advertiseTrustStoreCaNames for port 443",
                "[{\"port\": 443, \"mode\": \"verify\", \"trustStore\": \"corp\", \"advertiseTrustStoreCaNames\": \"\"}]; advertiseTrustStoreCaNames only supports the values",
                "[{\"port\": 443, \"mode\": \"verify\", \"trustStore\": \"nobody\"}]; TrustStoreNotFound: nobody",
            })
    void refusesWhatMakesNoSense(String value, String message) {
        assertThat(scenario(value).errors())
                .singleElement()
                .asString()
                .startsWith("Ingress shop/web: alb.ingress.kubernetes.io/mutual-authentication: \"")
                .contains(message);
    }

    private static Optional<MutualAuthentication> listener(String value) {
        return scenario(value).listener(443).mutualAuthentication();
    }

    private static Scenario scenario(String value) {
        return Scenario.of(anIngress("shop/web")
                        .annotated("certificate-arn", "arn:c")
                        .annotated("mutual-authentication", value))
                .facing(facts -> facts.withTrustStore("corp", "arn:corp"));
    }
}
