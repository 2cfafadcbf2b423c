package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.alb;

import dev.sluice.core.annotation.json.JsonForm;
import dev.sluice.core.annotation.syntax.ValueSyntax;
import dev.sluice.core.annotation.value.MutualAuthenticationValue;
import java.util.List;
import java.util.SortedMap;

/** Annotations for ports, certificates and who may connect. */
public final class ListenerAnnotations {
    /** Objects of protocol to port, as written; one object may hold both protocols. */
    public static final Annotation<List<SortedMap<String, Integer>>> LISTEN_PORTS = alb(
                    "listen-ports",
                    ValueSyntax.json(
                            "[{\"HTTP\": 80}, {\"HTTPS\": 443}]",
                            "failed to parse listen-ports configuration: `%v`: %e",
                            JsonForm.list(JsonForm.map(JsonForm.int32()))),
                    Usage.of(GroupRule.UNION),
                    "HTTP 80; HTTPS 443 with explicit certificates",
                    "The ports that the load balancer listens on for this Ingress.")
            .annotation();

    public static final Annotation<List<String>> CERTIFICATE_ARN = alb(
                    "certificate-arn",
                    AwsLimits.listOf("arn:", "ARNs between commas"),
                    Usage.of(GroupRule.PER_PORT).orOfClass(),
                    "discovered by the Ingress's hosts",
                    "The certificates of the HTTPS listeners; the first one is the default certificate.")
            .annotation();
    public static final Annotation<String> SSL_POLICY = alb(
                    "ssl-policy",
                    AwsLimits.notEmpty("the name of a policy"),
                    Usage.of(GroupRule.PER_PORT).orOfClass(),
                    "--default-ssl-policy",
                    "The security policy of the HTTPS listeners.")
            .annotation();
    public static final Annotation<List<String>> INBOUND_CIDRS = alb(
                    "inbound-cidrs",
                    ValueSyntax.list().allowing("CIDRs between commas"),
                    Usage.of(GroupRule.PER_PORT).orOfClass(),
                    "everybody, unless security-group-prefix-lists is set",
                    "From where clients may connect, for the managed security group.")
            .annotation();
    public static final Annotation<List<String>> PREFIX_LISTS = alb(
                    "security-group-prefix-lists",
                    AwsLimits.listOf("pl-", "ids between commas, pl-..."),
                    Usage.of(GroupRule.PER_PORT).orOfClass(),
                    "none",
                    "Prefix lists from whose addresses clients may connect, for the managed security group.")
            .annotation();
    public static final Annotation<List<MutualAuthenticationValue>> MUTUAL_AUTHENTICATION = alb(
                    "mutual-authentication",
                    ValueSyntax.json(
                            "[{\"port\": 443, \"mode\": \"off, passthrough or verify\", \"trustStore\": \"ARN or name\"}]",
                            "failed to parse mutualAuthentication configuration from ingress annotation: `%v`: %e",
                            JsonForm.list(MutualAuthenticationValue.FORM)),
                    Usage.of(GroupRule.PER_PORT),
                    "left alone",
                    "Whether and how HTTPS listeners ask clients for certificates.")
            .annotation();
    /** By {@code <PROTOCOL>-<port>}. */
    public static final AnnotationFamily<SortedMap<String, String>> ATTRIBUTES = alb(
                    "listener-attributes.<PROTOCOL>-<port>",
                    ValueSyntax.map(),
                    Usage.of(GroupRule.PER_PORT).orOfClass(),
                    "AWS's, unmanaged",
                    "Attributes of the listener with this protocol and port, merged by key over its Ingresses.")
            .family();

    public static final Annotation<Integer> SSL_REDIRECT = alb(
                    "ssl-redirect",
                    ValueSyntax.int32().allowing("the port of an HTTPS listener"),
                    Usage.of(GroupRule.EXCLUSIVE).orOfClass(),
                    "no redirect",
                    "The HTTPS port to which all HTTP listeners of the group redirect, instead of following rules.")
            .annotation();
    public static final Annotation<Boolean> CREATE_ACM_CERTIFICATE = alb(
                    "create-acm-cert",
                    ValueSyntax.tolerantBool(),
                    Usage.of(GroupRule.OWN),
                    "false",
                    "Whether to request a certificate for the Ingress's hosts; needs the gate"
                            + " EnableCertificateManagement.")
            .annotation();
    public static final Annotation<String> ACM_PCA_ARN = alb(
                    "acm-pca-arn",
                    AwsLimits.beginning("arn:", "an ARN"),
                    Usage.of(GroupRule.OWN),
                    "--default-pca-arn",
                    "The private certificate authority that issues the requested certificate.")
            .annotation();

    private ListenerAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                LISTEN_PORTS.entry(),
                CERTIFICATE_ARN.entry(),
                SSL_POLICY.entry(),
                INBOUND_CIDRS.entry(),
                PREFIX_LISTS.entry(),
                MUTUAL_AUTHENTICATION.entry(),
                ATTRIBUTES.entry(),
                SSL_REDIRECT.entry(),
                CREATE_ACM_CERTIFICATE.entry(),
                ACM_PCA_ARN.entry());
    }
}
