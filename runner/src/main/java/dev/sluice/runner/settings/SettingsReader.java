package dev.sluice.runner.settings;

import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.settings.AddOnSettings;
import dev.sluice.core.settings.DeploySettings;
import dev.sluice.core.settings.DeploySettings.DeletionBudget;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.IngressSettings;
import dev.sluice.core.settings.NetworkSettings;
import dev.sluice.core.settings.ServiceSettings;
import dev.sluice.core.settings.TagSettings;
import dev.sluice.core.settings.TargetSettings;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** From flags to a configuration; finds everything that is wrong before it gives up. */
public final class SettingsReader {
    private static final Set<String> TRACKING_KEYS = TrackingTags.reservedKeys();
    private static final int PARALLEL_CALLS_PER_STACK = 8;

    private final FlagValues flags;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(FlagValues flags) {
        this.flags = flags;
    }

    /**
     * The configuration that the flags describe.
     *
     * @throws InvalidFlagsException naming every contradiction and every value outside its range
     */
    public static Configuration read(FlagValues flags) {
        SettingsReader reader = new SettingsReader(flags);
        Configuration configuration = reader.configuration();
        if (!reader.problems.isEmpty()) {
            throw new InvalidFlagsException(reader.problems);
        }
        return configuration;
    }

    /** Settings that are worth a line in the log and do not keep the process from starting. */
    public static List<String> warnings(FlagValues flags) {
        boolean meant = !flags.value(AwsFlags.AWS_VPC_TAGS).isEmpty()
                && !flags.value(AwsFlags.AWS_VPC_TAG_KEY).equals(AwsFlags.AWS_VPC_TAG_KEY.defaultValue());
        return meant
                ? List.of("--aws-vpc-tag-key is deprecated and without effect: --aws-vpc-tags alone finds the VPC")
                : List.of();
    }

    private Configuration configuration() {
        String clusterName = flags.value(ClusterFlags.CLUSTER_NAME);
        check(!clusterName.isEmpty(), "kubernetes cluster name must be specified (set --cluster-name)");
        return new Configuration(
                clusterName,
                domain(),
                kubernetes(),
                aws(),
                workers(),
                new Configuration.Http(
                        address(ProcessFlags.METRICS_BIND_ADDR), address(ProcessFlags.HEALTH_PROBE_BIND_ADDR)),
                flags.value(ProcessFlags.LOG_LEVEL).equals("debug"),
                flags.value(SafetyFlags.OBSERVE_ONLY));
    }

    private Configuration.Domain domain() {
        return new Configuration.Domain(
                tags(),
                network(),
                ingress(),
                services(),
                new AddOnSettings(
                        flags.value(AddOnFlags.ENABLE_SHIELD),
                        flags.value(AddOnFlags.ENABLE_WAF),
                        flags.value(AddOnFlags.ENABLE_WAFV2)),
                new TargetSettings(
                        flags.value(ClusterFlags.ENABLE_ENDPOINT_SLICES),
                        flags.value(TargetFlags.MAX_TARGETS_PER_TARGET_GROUP),
                        flags.value(TargetFlags.TARGETGROUPBINDING_REQUEUE_DURATION),
                        flags.value(ClusterFlags.SYNC_PERIOD)),
                deploy(),
                FeatureGates.of(flags.value(IngressFlags.FEATURE_GATES)));
    }

    private TagSettings tags() {
        Set<String> defaults = flags.value(IngressFlags.DEFAULT_TAGS).keySet();
        SortedSet<String> external = new TreeSet<>(flags.value(IngressFlags.EXTERNAL_MANAGED_TAGS));
        defaults.forEach(key ->
                check(!TRACKING_KEYS.contains(key), "tag key " + key + " cannot be specified in default-tags flag"));
        external.forEach(key -> check(
                !TRACKING_KEYS.contains(key), "tag key " + key + " cannot be specified in external-managed-tags flag"));
        external.forEach(key -> check(
                !defaults.contains(key),
                "tag key " + key + " cannot be specified in both default-tags and external-managed-tags flag"));
        return new TagSettings(flags.value(IngressFlags.DEFAULT_TAGS), external);
    }

    private NetworkSettings network() {
        String backendGroup = flags.value(NetworkFlags.BACKEND_SECURITY_GROUP);
        boolean shared = flags.value(NetworkFlags.ENABLE_BACKEND_SECURITY_GROUP);
        boolean manageRules = flags.value(NetworkFlags.ENABLE_MANAGE_BACKEND_SECURITY_GROUP_RULES);
        check(
                backendGroup.isEmpty() || backendGroup.startsWith("sg-"),
                "invalid value " + backendGroup + " for backend security group id (expected: sg-...)");
        check(
                shared || !manageRules,
                "backend security group must be enabled when manage backend security group rule is enabled");
        return new NetworkSettings(
                shared,
                Optional.of(backendGroup).filter(id -> !id.isEmpty()),
                manageRules,
                flags.value(NetworkFlags.DISABLE_RESTRICTED_SG_RULES),
                flags.value(NetworkFlags.SERVICE_TARGET_ENI_SECURITY_GROUP_TAGS));
    }

    private IngressSettings ingress() {
        String targetType = flags.value(IngressFlags.DEFAULT_TARGET_TYPE);
        String scheme = flags.value(IngressFlags.DEFAULT_LOAD_BALANCER_SCHEME);
        check(
                Set.of("instance", "ip").contains(targetType),
                "invalid value " + targetType + " for default target type (expected: instance or ip)");
        check(
                Set.of("internal", "internet-facing").contains(scheme),
                "invalid value " + scheme + " for default scheme (expected: internal or internet-facing)");
        return new IngressSettings(
                flags.value(ClusterFlags.INGRESS_CLASS),
                scheme,
                flags.value(IngressFlags.DEFAULT_SSL_POLICY),
                targetType,
                flags.value(IngressFlags.TOLERATE_NON_EXISTENT_BACKEND_SERVICE),
                flags.value(IngressFlags.TOLERATE_NON_EXISTENT_BACKEND_ACTION),
                flags.value(IngressFlags.ALLOWED_CERTIFICATE_AUTHORITY_ARNS),
                flags.value(IngressFlags.DEFAULT_PCA_ARN));
    }

    /** What Services share with Ingresses has been checked for those. */
    private ServiceSettings services() {
        return new ServiceSettings(
                flags.value(ServiceFlags.LOAD_BALANCER_CLASS),
                flags.value(IngressFlags.DEFAULT_LOAD_BALANCER_SCHEME),
                flags.value(IngressFlags.DEFAULT_SSL_POLICY),
                flags.value(IngressFlags.DEFAULT_TARGET_TYPE));
    }

    private DeploySettings deploy() {
        String protect = flags.value(SafetyFlags.PROTECT_DELETION);
        check(
                Set.of("off", "honour").contains(protect),
                "invalid value " + protect + " for protect-deletion (expected: off or honour)");
        return new DeploySettings(
                flags.value(AwsFlags.LB_STABILIZATION_MONITOR_INTERVAL),
                protect.equals("honour"),
                deletionBudget(),
                PARALLEL_CALLS_PER_STACK);
    }

    private Optional<DeletionBudget> deletionBudget() {
        String text = flags.value(SafetyFlags.MAX_DELETIONS_PER_WINDOW);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = text.split("/", 2);
            return Optional.of(new DeletionBudget(Integer.parseInt(parts[0]), FlagGrammar.duration(parts[1])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            problems.add("invalid value " + text + " for max-deletions-per-window (expected: such as 3/10m)");
            return Optional.empty();
        }
    }

    private Configuration.Kubernetes kubernetes() {
        return new Configuration.Kubernetes(
                flags.value(ClusterFlags.KUBECONFIG),
                flags.value(ClusterFlags.WATCH_NAMESPACE),
                flags.value(ClusterFlags.ENABLE_LEADER_ELECTION),
                flags.value(ClusterFlags.LEADER_ELECTION_ID),
                flags.value(ClusterFlags.LEADER_ELECTION_NAMESPACE),
                flags.value(TargetFlags.QUIC_ENVIRONMENT_VARIABLE_NAME),
                secretsLabel());
    }

    private Optional<Map.Entry<String, String>> secretsLabel() {
        String text = flags.value(ClusterFlags.REQUIRED_SECRETS_LABEL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            problems.add("invalid value \"" + text + "\" for --required-secrets-label: must be in key=value format");
            return Optional.empty();
        }
        return Optional.of(Map.entry(text.substring(0, equals), text.substring(equals + 1)));
    }

    private Configuration.Aws aws() {
        String throttle = flags.value(AwsFlags.AWS_API_THROTTLE);
        return new Configuration.Aws(
                flags.value(AwsFlags.AWS_REGION),
                flags.value(AwsFlags.AWS_VPC_ID),
                flags.value(AwsFlags.AWS_VPC_TAGS),
                flags.value(AwsFlags.AWS_MAX_RETRIES),
                flags.value(AwsFlags.AWS_API_ENDPOINTS),
                flags.isGiven(AwsFlags.AWS_API_THROTTLE) ? List.of(throttle) : List.of());
    }

    private Configuration.Workers workers() {
        return new Configuration.Workers(
                Math.max(1, flags.value(IngressFlags.INGRESS_MAX_CONCURRENT_RECONCILES)),
                Math.max(1, flags.value(TargetFlags.TARGETGROUPBINDING_MAX_CONCURRENT_RECONCILES)),
                flags.value(TargetFlags.TARGETGROUPBINDING_MAX_EXPONENTIAL_BACKOFF_DELAY));
    }

    private Optional<InetSocketAddress> address(Setting<String> setting) {
        String text = flags.value(setting);
        if (text.isEmpty() || text.equals("0")) {
            return Optional.empty();
        }
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            String host = colon < 1 ? "" : text.substring(0, colon);
            return Optional.of(host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
        } catch (IllegalArgumentException e) {
            problems.add("invalid value " + text + " for --" + setting.name() + " (expected: host:port or :port)");
            return Optional.empty();
        }
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            problems.add(message);
        }
    }
}
