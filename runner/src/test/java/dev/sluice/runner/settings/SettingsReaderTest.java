package dev.sluice.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.DeploySettings.DeletionBudget;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @Test
    void withoutFlagsTheDomainHasItsDefaults() {
        Configuration configuration = read(Map.of());

        assertThat(configuration.controller("vpc-1", "eu-west-1"))
                .isEqualTo(ControllerSettings.defaults(new ClusterIdentity("demo", "vpc-1", "eu-west-1")));
    }

    @Test
    void withoutFlagsTheProcessListensAndElectsAsDocumented() {
        Configuration configuration = read(Map.of());

        assertThat(configuration.http().metrics()).contains(new InetSocketAddress(8080));
        assertThat(configuration.http().health()).contains(new InetSocketAddress(61779));
        assertThat(configuration.kubernetes().leaderElection()).isTrue();
        assertThat(configuration.workers()).isEqualTo(new Configuration.Workers(3, 3, Duration.ofSeconds(1000)));
    }

    @Test
    void zeroSwitchesAnEndpointOff() {
        assertThat(read(Map.of("metrics-bind-addr", "0")).http().metrics()).isEmpty();
    }

    @Test
    void warnsOfTheTagKeyThatNoLongerFindsAVpc() {
        Map<String, List<String>> both = Map.of("aws-vpc-tags", List.of("team=web"), "aws-vpc-tag-key", List.of("Net"));

        assertThat(SettingsReader.warnings(FlagValues.parse(both)))
                .containsExactly(
                        "--aws-vpc-tag-key is deprecated and without effect: --aws-vpc-tags alone finds the VPC");
        assertThat(SettingsReader.warnings(FlagValues.parse(Map.of("aws-vpc-tag-key", List.of("Net")))))
                .isEmpty();
    }

    @Test
    void aDeletionBudgetHasACountAndAWindow() {
        assertThat(read(Map.of("max-deletions-per-window", "3/10m"))
                        .domain()
                        .deploy()
                        .deletionBudget())
                .isEqualTo(Optional.of(new DeletionBudget(3, Duration.ofMinutes(10))));
    }

    @Test
    void aDeletionBudgetMayLetNothingGo() {
        assertThat(read(Map.of("max-deletions-per-window", "0/1h"))
                        .domain()
                        .deploy()
                        .deletionBudget())
                .isEqualTo(Optional.of(new DeletionBudget(0, Duration.ofHours(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1/10m", "3/0s", "3/-10m", "-3/-10m"})
    void aDeletionBudgetBelowNothingOrWithoutTimeIsRefused(String budget) {
        assertThatThrownBy(() -> read(Map.of("max-deletions-per-window", budget)))
                .isInstanceOf(InvalidFlagsException.class)
                .hasMessage("invalid value " + budget + " for max-deletions-per-window (expected: such as 3/10m)");
    }

    @Test
    void everyContradictionIsReportedAtOnce() {
        assertThatThrownBy(() -> read(Map.of(
                        "cluster-name", "",
                        "default-tags", "elbv2.k8s.aws/cluster=x,team=a",
                        "external-managed-tags", "team",
                        "default-target-type", "pod",
                        "default-load-balancer-scheme", "public",
                        "backend-security-group", "web",
                        "required-secrets-label", "team=",
                        "max-deletions-per-window", "many")))
                .isInstanceOf(InvalidFlagsException.class)
                .hasMessage("""
                        kubernetes cluster name must be specified (set --cluster-name)
                        tag key elbv2.k8s.aws/cluster cannot be specified in default-tags flag
                        tag key team cannot be specified in both default-tags and external-managed-tags flag
                        invalid value web for backend security group id (expected: sg-...)
                        invalid value pod for default target type (expected: instance or ip)
                        invalid value public for default scheme (expected: internal or internet-facing)
                        invalid value many for max-deletions-per-window (expected: such as 3/10m)
                        invalid value "team=" for --required-secrets-label: must be in key=value format\
                        """);
    }

    private static Configuration read(Map<String, String> flags) {
        Map<String, List<String>> texts = new HashMap<>(Map.of("cluster-name", List.of("demo")));
        flags.forEach((name, text) -> texts.put(name, List.of(text)));
        return SettingsReader.read(FlagValues.parse(texts));
    }
}
