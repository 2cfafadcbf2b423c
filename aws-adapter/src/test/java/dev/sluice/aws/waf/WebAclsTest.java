package dev.sluice.aws.waf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.ClassicWebAcls;
import dev.sluice.core.port.WebAcls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebAclsTest {
    private static final Arn LOAD_BALANCER = new Arn("arn:lb");
    private static final String V2 = "AWSWAF_20190729.";
    private static final String CLASSIC = "AWSWAF_Regional_20161128.";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final WebAcls webAcls = AWS.ports().webAcls();
    private final ClassicWebAcls classic = AWS.ports().classicWebAcls();

    @Test
    void findsAWebAclByItsExactName() {
        AWS.answerJson(
                V2 + "ListWebACLs",
                "{\"WebACLs\":[{\"Name\":\"Shop\",\"ARN\":\"arn:1\"},{\"Name\":\"shop\",\"ARN\":\"arn:2\"}]}");

        assertThat(webAcls.findByName("shop")).hasValue("arn:2");
        assertThat(webAcls.findByName("none")).isEmpty();

        assertThat(AWS.jsonRequests(V2 + "ListWebACLs")).first().isEqualTo("{\"Scope\":\"REGIONAL\"}");
    }

    @Test
    void readsWhatIsAssociated() {
        AWS.answerJson(V2 + "GetWebACLForResource", "{\"WebACL\":{\"ARN\":\"arn:acl\"}}");
        AWS.answerJson(CLASSIC + "GetWebACLForResource", "{\"WebACLSummary\":{\"WebACLId\":\"acl\"}}");

        assertThat(webAcls.associated(LOAD_BALANCER)).hasValue("arn:acl");
        assertThat(classic.associated(LOAD_BALANCER)).hasValue("acl");
    }

    @Test
    void readsThatNothingIsAssociated() {
        AWS.answerJson(V2 + "GetWebACLForResource", "{}");
        AWS.answerJson(CLASSIC + "GetWebACLForResource", "{}");

        assertThat(webAcls.associated(LOAD_BALANCER)).isEmpty();
        assertThat(classic.associated(LOAD_BALANCER)).isEmpty();
    }

    @Test
    void associatesAndDisassociatesToday() {
        AWS.answerJson(V2 + "AssociateWebACL", "{}");
        AWS.answerJson(V2 + "DisassociateWebACL", "{}");

        webAcls.associate(LOAD_BALANCER, "arn:acl");
        webAcls.disassociate(LOAD_BALANCER);

        assertThat(AWS.jsonRequests(V2 + "AssociateWebACL"))
                .containsExactly("{\"WebACLArn\":\"arn:acl\",\"ResourceArn\":\"arn:lb\"}");
        assertThat(AWS.jsonRequests(V2 + "DisassociateWebACL")).containsExactly("{\"ResourceArn\":\"arn:lb\"}");
    }

    @Test
    void associatesAndDisassociatesTheClassicKind() {
        AWS.answerJson(CLASSIC + "AssociateWebACL", "{}");
        AWS.answerJson(CLASSIC + "DisassociateWebACL", "{}");

        classic.associate(LOAD_BALANCER, "acl");
        classic.disassociate(LOAD_BALANCER);

        assertThat(AWS.jsonRequests(CLASSIC + "AssociateWebACL"))
                .containsExactly("{\"WebACLId\":\"acl\",\"ResourceArn\":\"arn:lb\"}");
        assertThat(AWS.jsonRequests(CLASSIC + "DisassociateWebACL")).containsExactly("{\"ResourceArn\":\"arn:lb\"}");
    }
}
