package dev.sluice.core.ingress;

import dev.sluice.core.given.CatalogueRow;
import java.util.List;
import java.util.Map;

/**
 * For each row of the annotation catalogue: what has to stand beside it for it to count, a value that changes the
 * model, and one that is refused or at least pointed out.
 */
final class CatalogueRows {
    private static final String FRONTEND = "enable-frontend-nlb=true";
    private static final String FRONTEND_OPEN = FRONTEND + ";frontend-nlb-scheme=internet-facing";
    private static final String LOGIN =
            "auth-type=cognito;auth-idp-cognito={\"userPoolARN\":\"arn:p\",\"userPoolClientID\":\"c\",\"userPoolDomain\":\"d\"}";

    private static final String ROWS = """
            kubernetes.io/ingress.class          ~ ~ alb (unseen) ~ (any)
            group.name                           ~ ~ edge ~ Edge!
            group.order                          ~ ~ -10 (unseen) ~ 1001
            dry-run-plan                         ~ ~ {} (unseen) ~ (any)
            load-balancer-name                   ~ ~ edge ~ a-name-that-has-more-than-32-characters
            scheme                               ~ ~ internet-facing ~ public
            ip-address-type                      ~ ~ dualstack-without-public-ipv4 ~ ipv6
            subnets                              ~ ~ subnet-pub-a,subnet-pub-b ~ nowhere
            security-groups                      ~ ~ sg-1 ~ sg-unknown
            manage-backend-security-group-rules  ~ security-groups=sg-1 ~ true ~ yes
            customer-owned-ipv4-pool             ~ ~ ipv4pool-coip-1 ~ pool
            ipam-ipv4-pool-id                    ~ ~ ipam-pool-1 ~ pool
            load-balancer-attributes             ~ ~ a.b=1 ~ a.b
            minimum-load-balancer-capacity       ~ ~ CapacityUnits=10 ~ Units=10
            tags                                 ~ ~ team=shop ~ aws:team=shop
            wafv2-acl-arn                        ~ ~ arn:aws:wafv2:x ~ acl
            wafv2-acl-name                       ~ ~ known ~ unknown
            waf-acl-id                           ~ ~ 1 ~ (any)
            web-acl-id                           ~ ~ 1 ~ (any)
            shield-advanced-protection           ~ ~ 0 ~ off
            listen-ports                         ~ ~ [{"HTTPS":8443}] ~ [{"TCP":80}]
            certificate-arn                      ~ ~ arn:aws:acm:x,arn:c ~ c
            ssl-policy                           ~ ~ ELBSecurityPolicy-FS-2018-06 ~
            inbound-cidrs                        ~ ~ 10.0.0.0/8 ~ 10.0.0.0
            security-group-prefix-lists          ~ ~ pl-1 ~ list
            mutual-authentication                ~ ~ [{"port":443,"mode":"off"}] ~ [{"port":443}]
            listener-attributes.<PROTOCOL>-<port>~ HTTPS-443 ~ a=b ~ a
            ssl-redirect                         ~ ~ 443 ~ 80
            create-acm-cert                      ~ certificate-arn= ~ true ~ perhaps
            acm-pca-arn                          ~ certificate-arn=;create-acm-cert=true ~ arn:aws:acm-pca:x ~ authority
            actions.<name>                       ~ act ~ {"type":"fixed-response","fixedResponseConfig":{"statusCode":"200"}} ~ {"type":"redirect"}
            conditions.<name>                    ~ web ~ [{"field":"source-ip","sourceIPConfig":{"values":["10.0.0.0/8"]}}] ~ [{"field":"source-ip"}]
            transforms.<name>                    ~ web ~ [{"type":"url-rewrite","urlRewriteConfig":{"rewrites":[{"regex":"a","replace":"b"}]}}] ~ [{"type":"url-rewrite"}]
            use-regex-path-match                 ~ ~ true ~ maybe
            auth-type                            ~ LOGIN ~ none ~ saml
            auth-idp-cognito                     ~ LOGIN ~ {"userPoolARN":"arn:q","userPoolClientID":"c","userPoolDomain":"d"} ~ {}
            auth-idp-oidc                        ~ auth-type=oidc ~ {"secretName":"client","issuer":"https://i","authorizationEndpoint":"https://a","tokenEndpoint":"https://t","userInfoEndpoint":"https://u"} ~ {"secretName":"client","issuer":"http://i"}
            auth-on-unauthenticated-request      ~ LOGIN ~ deny ~ refuse
            auth-scope                           ~ LOGIN ~ openid email ~
            auth-session-cookie                  ~ LOGIN ~ crumb ~ a b
            auth-session-timeout                 ~ LOGIN ~ 60 ~ 604801
            jwt-validation                       ~ ~ {"jwksEndpoint":"https://k","issuer":"i"} ~ {"issuer":"i"}
            target-type                          ~ ~ ip ~ lambda
            backend-protocol                     ~ ~ HTTPS ~ https
            backend-protocol-version             ~ ~ HTTP2 ~ HTTP3
            target-group-attributes              ~ ~ a=b ~ a
            healthcheck-port                     ~ ~ 8081 ~ metrics
            healthcheck-protocol                 ~ ~ HTTPS ~ TCP
            healthcheck-path                     ~ ~ /live ~ live
            healthcheck-interval-seconds         ~ ~ 10 ~ 1
            healthcheck-timeout-seconds          ~ ~ 10 ~ 10s
            healthy-threshold-count              ~ ~ 3 ~ 1
            unhealthy-threshold-count            ~ ~ 3 ~ 11
            success-codes                        ~ ~ 200-299 ~ OK
            target-node-labels                   ~ ~ a=b ~ a
            multi-cluster-target-group           ~ ~ true ~ both
            target-control-port.<service>.<port> ~ web.80;target-type=ip ~ 3000 ~ 70000
            enable-frontend-nlb                  ~ ~ true ~ yes
            frontend-nlb-scheme                  ~ FRONTEND ~ internet-facing ~ external
            frontend-nlb-subnets                 ~ FRONTEND ~ subnet-pub-a ~ nowhere
            frontend-nlb-security-groups         ~ FRONTEND ~ sg-1 ~ sg-unknown
            frontend-nlb-eip-allocations         ~ OPEN ~ eipalloc-1,eipalloc-2 ~ 10.0.0.1,10.0.0.2
            frontend-nlb-attributes              ~ FRONTEND ~ a=b ~ a
            frontend-nlb-tags                    ~ FRONTEND ~ a=b ~ a
            frontend-nlb-listener-port-mapping   ~ FRONTEND ~ 8080=443 ~ 80=http
            frontend-nlb-healthcheck-port        ~ FRONTEND ~ 8081 ~ metrics
            frontend-nlb-healthcheck-protocol    ~ FRONTEND ~ HTTPS ~ TCP
            frontend-nlb-healthcheck-path        ~ FRONTEND ~ /live ~ live
            frontend-nlb-healthcheck-interval-seconds ~ FRONTEND ~ 10 ~ 301
            frontend-nlb-healthcheck-timeout-seconds  ~ FRONTEND ~ 10 ~ 121
            frontend-nlb-healthcheck-healthy-threshold-count   ~ FRONTEND ~ 3 ~ 0
            frontend-nlb-healthcheck-unhealthy-threshold-count ~ FRONTEND ~ 3 ~ 0
            frontend-nlb-healthcheck-success-codes ~ FRONTEND ~ 200-299 ~ OK
            sluice.dev/deletion-policy           ~ ~ retain (unseen) ~ keep
            sluice.dev/acknowledge-deletions     ~ ~ true (unseen) ~ perhaps
            """;

    private CatalogueRows() {}

    static List<CatalogueRow> all() {
        return CatalogueRow.read(ROWS, Map.of("LOGIN", LOGIN, "FRONTEND", FRONTEND, "OPEN", FRONTEND_OPEN));
    }
}
