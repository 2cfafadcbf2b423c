package dev.sluice.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class IamPolicyTest {
    /**
     * What AWS does with the caller's rights behind the calls: the role for load balancers, WAF, address pools, log-in.
     */
    private static final List<String> ON_OUR_BEHALF = List.of(
            "acm-pca:GetCertificate",
            "acm-pca:IssueCertificate",
            "acm-pca:ListPermissions",
            "acm:AddTagsToCertificate",
            "cognito-idp:DescribeUserPoolClient",
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeAddresses",
            "ec2:DescribeCoipPools",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeIpamPools",
            "ec2:GetCoipPoolUsage",
            "ec2:GetSecurityGroupsForVpc",
            "elasticloadbalancing:SetWebAcl",
            "iam:CreateServiceLinkedRole",
            "waf-regional:GetWebACL",
            "wafv2:GetWebACL");

    private final JsonNode policy = read();

    @Test
    void allowsWhatIsCalledOrNeededBehindItAndNothingElse() {
        SortedSet<String> needed = CalledActions.ofAdapter();
        // AWS answers it whatever the policies say
        needed.remove("sts:GetCallerIdentity");
        needed.addAll(ON_OUR_BEHALF);

        assertThat(allowed()).containsExactlyElementsOf(needed);
    }

    @Test
    void fitsIntoOneManagedPolicy() {
        assertThat(policy.toString().length()).isLessThanOrEqualTo(6144);
    }

    @Test
    void changesOnlyWhatCarriesTheTagOfACluster() {
        assertThat(statements())
                .filteredOn(statement -> actions(statement).stream()
                        .anyMatch(action ->
                                action.matches("elasticloadbalancing:(Set(Subnets|SecurityGroups|IpAddressType)"
                                        + "|Delete(LoadBalancer|TargetGroup)|Modify(LoadBalancer|TargetGroup|Listener)Attributes)"
                                        + "|ec2:DeleteSecurityGroup")))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/Null/aws:ResourceTag~1elbv2.k8s.aws~1cluster")
                                .asText())
                        .isEqualTo("false"));
    }

    private SortedSet<String> allowed() {
        SortedSet<String> actions = new TreeSet<>();
        statements().forEach(statement -> actions.addAll(actions(statement)));
        return actions;
    }

    private List<JsonNode> statements() {
        return StreamSupport.stream(policy.get("Statement").spliterator(), false)
                .toList();
    }

    private static List<String> actions(JsonNode statement) {
        JsonNode action = statement.get("Action");
        return action.isTextual()
                ? List.of(action.asText())
                : StreamSupport.stream(action.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static JsonNode read() {
        Path file = Path.of(System.getProperty("sluice.root", "..")).resolve("docs/iam-policy.json");
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
