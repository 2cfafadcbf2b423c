package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddOnTest {
    @Test
    void leavesAloneWhatNobodyMentions() {
        assertThat(Scenario.of(anIngress("shop/web")).stack().all(Wafv2Association.class))
                .isEmpty();
        assertThat(Scenario.of(anIngress("shop/web")).stack().all(WafClassicAssociation.class))
                .isEmpty();
        assertThat(Scenario.of(anIngress("shop/web")).stack().all(ShieldProtection.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wafv2-acl-arn, arn:acl, arn:acl",
        "wafv2-acl-arn, none, ''",
        "wafv2-acl-arn, '', ''",
        "wafv2-acl-name, edge, arn:edge",
        "wafv2-acl-name, none, ''",
    })
    void attachesAWafv2AclOrDetachesIt(String annotation, String value, String arn) {
        Scenario scenario = Scenario.of(anIngress("shop/web").annotated(annotation, value))
                .facing(facts -> facts.withWebAcl("edge", "arn:edge"));

        assertThat(scenario.one(Wafv2Association.class, "LoadBalancer").webAclArn())
                .isEqualTo(arn);
    }

    @Test
    void takesNoEmptyNameForAName() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("wafv2-acl-name", ""))
                        .stack()
                        .all(Wafv2Association.class))
                .isEmpty();
    }

    @Test
    void letsAnyNameBeatAllArns() {
        Scenario scenario = Scenario.of(
                        anIngress("shop/a").inGroup("g").annotated("wafv2-acl-arn", "arn:one"),
                        anIngress("shop/b").inGroup("g").annotated("wafv2-acl-name", "edge"))
                .facing(facts -> facts.withWebAcl("edge", "arn:edge"));

        assertThat(scenario.one(Wafv2Association.class, "LoadBalancer").webAclArn())
                .isEqualTo("arn:edge");
        assertThat(scenario.warnings())
                .containsExactly("Ingress shop/a: alb.ingress.kubernetes.io/wafv2-acl-arn: \"arn:one\": a WAFv2 web ACL"
                        + " is named in the group, so ARNs aren't looked at");
    }

    @Test
    void looksForTheAclOfTheClassFirst() {
        GivenIngress ingress = anIngress("shop/web").ofClass("special").annotated("wafv2-acl-arn", "arn:mine");

        Scenario byArn = Scenario.of(ingress)
                .with(
                        anIngressClass("special", "params"),
                        someClassParams("params").wafv2AclArn("arn:class").build());
        Scenario byName = Scenario.of(ingress)
                .with(
                        anIngressClass("special", "params"),
                        someClassParams("params").wafv2AclName("edge").build())
                .facing(facts -> facts.withWebAcl("edge", "arn:edge"));

        assertThat(byArn.one(Wafv2Association.class, "LoadBalancer").webAclArn())
                .isEqualTo("arn:class");
        assertThat(byName.one(Wafv2Association.class, "LoadBalancer").webAclArn())
                .isEqualTo("arn:edge");
    }

    @ParameterizedTest
    @CsvSource({
        "waf-acl-id, classic-1, classic-1",
        "web-acl-id, classic-1, classic-1",
        "waf-acl-id, none, ''",
    })
    void attachesAClassicAclOrDetachesIt(String annotation, String value, String id) {
        assertThat(Scenario.of(anIngress("shop/web").annotated(annotation, value))
                        .one(WafClassicAssociation.class, "LoadBalancer")
                        .webAclId())
                .isEqualTo(id);
    }

    @Test
    void readsTheOldKeyOnlyWhereTheNewOneIsAbsent() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("waf-acl-id", "").annotated("web-acl-id", "classic-1"))
                        .stack()
                        .all(WafClassicAssociation.class))
                .isEmpty();
    }

    @Test
    void switchesShieldOnOrOff() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("shield-advanced-protection", "true"))
                        .one(ShieldProtection.class, "LoadBalancer")
                        .enabled())
                .isTrue();
        assertThat(Scenario.of(anIngress("shop/web").annotated("shield-advanced-protection", "f"))
                        .one(ShieldProtection.class, "LoadBalancer")
                        .enabled())
                .isFalse();
    }

    @Test
    void saysThatANamedAclIsNotThere() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("wafv2-acl-name", "edge"))
                        .errors())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/wafv2-acl-name: \"edge\": couldn't find"
                        + " WAFv2 WebACL with name: edge");
    }
}
