package dev.sluice.runner.settings;

import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Flags on how Ingresses become load balancers. */
final class IngressFlags {
    static final Setting<SortedMap<String, String>> DEFAULT_TAGS =
            new Setting<>("default-tags", FlagGrammar.STRING_MAP, "", "Tags for every AWS resource.");
    static final Setting<List<String>> EXTERNAL_MANAGED_TAGS = new Setting<>(
            "external-managed-tags",
            FlagGrammar.STRING_LIST,
            "",
            "Keys of tags that others manage and that are never touched.");
    static final Setting<String> DEFAULT_TARGET_TYPE =
            new Setting<>("default-target-type", FlagGrammar.STRING, "instance", "instance or ip.");
    static final Setting<String> DEFAULT_LOAD_BALANCER_SCHEME = new Setting<>(
            "default-load-balancer-scheme", FlagGrammar.STRING, "internal", "internal or internet-facing.");
    static final Setting<String> DEFAULT_SSL_POLICY = new Setting<>(
            "default-ssl-policy",
            FlagGrammar.STRING,
            "ELBSecurityPolicy-2016-08",
            "SSL policy of HTTPS listeners without annotation.");
    static final Setting<Boolean> DISABLE_INGRESS_CLASS_ANNOTATION = new Setting<>(
            "disable-ingress-class-annotation",
            FlagGrammar.BOOL,
            "false",
            "Refuse new uses of kubernetes.io/ingress.class at admission.");
    static final Setting<Boolean> DISABLE_INGRESS_GROUP_NAME_ANNOTATION = new Setting<>(
            "disable-ingress-group-name-annotation",
            FlagGrammar.BOOL,
            "false",
            "Refuse new uses of group.name at admission.");
    static final Setting<Integer> INGRESS_MAX_CONCURRENT_RECONCILES = new Setting<>(
            "ingress-max-concurrent-reconciles",
            FlagGrammar.INT,
            "3",
            "How many Ingress groups are reconciled at once.");
    static final Setting<Boolean> TOLERATE_NON_EXISTENT_BACKEND_SERVICE = new Setting<>(
            "tolerate-non-existent-backend-service",
            FlagGrammar.BOOL,
            "true",
            "Answer 503 for a Service that does not exist, instead of failing the group.");
    static final Setting<Boolean> TOLERATE_NON_EXISTENT_BACKEND_ACTION = new Setting<>(
            "tolerate-non-existent-backend-action",
            FlagGrammar.BOOL,
            "true",
            "Answer 503 for an actions annotation that does not exist, instead of failing the group.");
    static final Setting<List<String>> ALLOWED_CERTIFICATE_AUTHORITY_ARNS = new Setting<>(
            "allowed-certificate-authority-arns",
            FlagGrammar.STRING_LIST,
            "",
            "Certificate authorities whose certificates discovery may choose; empty for all.");
    static final Setting<String> DEFAULT_PCA_ARN = new Setting<>(
            "default-pca-arn", FlagGrammar.STRING, "", "Private certificate authority for created certificates.");
    static final Setting<Map<FeatureGate, Boolean>> FEATURE_GATES =
            new Setting<>("feature-gates", FeatureGateGrammar.TYPE, "", "Feature gates as Name=bool pairs.");

    static final List<Setting<?>> ALL = List.of(
            DEFAULT_TAGS,
            EXTERNAL_MANAGED_TAGS,
            DEFAULT_TARGET_TYPE,
            DEFAULT_LOAD_BALANCER_SCHEME,
            DEFAULT_SSL_POLICY,
            DISABLE_INGRESS_CLASS_ANNOTATION,
            DISABLE_INGRESS_GROUP_NAME_ANNOTATION,
            INGRESS_MAX_CONCURRENT_RECONCILES,
            TOLERATE_NON_EXISTENT_BACKEND_SERVICE,
            TOLERATE_NON_EXISTENT_BACKEND_ACTION,
            ALLOWED_CERTIFICATE_AUTHORITY_ARNS,
            DEFAULT_PCA_ARN,
            FEATURE_GATES);

    private IngressFlags() {}
}
