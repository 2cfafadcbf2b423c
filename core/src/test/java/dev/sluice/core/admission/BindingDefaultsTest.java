package dev.sluice.core.admission;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aTargetGroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.admission.BindingDefaults.Answer;
import dev.sluice.core.cluster.TargetGroupBinding.Spec;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeTargets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingDefaultsTest {
    private static final String CART = aTargetGroup("cart").build().arn().value();
    private static final String ROLE = "arn:aws:iam::222233334444:role/targets";

    private final Calls calls = new Calls();
    private final FakeTargets targets =
            new FakeTargets(calls).holding(aTargetGroup("cart").build());
    private final BindingDefaults defaults = new BindingDefaults(targets);

    @Test
    void fillWhatIsMissingFromOneLookAtTheTargetGroup() {
        Answer answer = fill(aBinding("shop/cart").withTargetGroup(CART).withoutWhatAwsKnows());

        assertThat(answer)
                .isEqualTo(new Answer.Filled(spec(aBinding("shop/cart").withTargetGroup(CART))));
        assertThat(calls.take()).containsExactly("DescribeTargetGroups " + CART);
    }

    @Test
    void askNothingWhereNothingIsMissing() {
        Spec whole = spec(aBinding("shop/cart"));

        assertThat(defaults.fill(whole)).isEqualTo(new Answer.Filled(whole));
        assertThat(calls.take()).isEmpty();
        assertThat(BindingDefaults.areOn(whole)).isTrue();
    }

    @Test
    void findTheArnByNameAndKeepTheName() {
        Answer answer = fill(aBinding("shop/cart").withTargetGroupNamed("cart").withoutWhatAwsKnows());

        assertThat(answer).isInstanceOfSatisfying(Answer.Filled.class, filled -> {
            assertThat(filled.spec().targetGroupArn()).isEqualTo(CART);
            assertThat(filled.spec().targetGroupName()).isEqualTo("cart");
            assertThat(filled.spec().targetType()).isEqualTo("ip");
        });
        assertThat(calls.take()).containsExactly("DescribeTargetGroups cart");
    }

    @Test
    void leaveWhatTheAuthorSaidAlone() {
        Spec said = spec(aBinding("shop/cart").withTargetGroup(CART).ofNodes().inVpc(""));

        assertThat(defaults.fill(said)).isInstanceOfSatisfying(Answer.Filled.class, filled -> {
            assertThat(filled.spec().targetType()).isEqualTo("instance");
            assertThat(filled.spec().vpcId()).isEqualTo("vpc-1");
        });
    }

    @Test
    void askUnderTheRoleOfTheBinding() {
        Answer unused = fill(aBinding("shop/cart")
                .withTargetGroup(CART)
                .assuming(ROLE, "tenant-1")
                .withoutWhatAwsKnows());

        assertThat(calls.take()).containsExactly("DescribeTargetGroups " + CART + " as " + ROLE + "/tenant-1");
    }

    @Test
    void needANameOrAnArn() {
        assertThat(fill(aBinding("shop/cart").withTargetGroup("")))
                .isEqualTo(denied(AdmissionStep.NAME_OR_ARN, "must provide either TargetGroupARN or TargetGroupName"));
    }

    @Test
    void needExactlyOneTargetGroupOfTheName() {
        targets.holding(aTargetGroup("cart").inVpc("vpc-2").build());

        assertThat(fill(aBinding("shop/cart").withTargetGroupNamed("cart")))
                .isEqualTo(denied(
                        AdmissionStep.ARN_FROM_NAME, "expecting a single targetGroup with query [cart] but got 2"));
    }

    @ParameterizedTest
    @CsvSource({
        "lambda, ipv4, DEFAULT_TARGET_TYPE, unsupported TargetType: lambda",
        "ip, ipv5, DEFAULT_IP_ADDRESS_TYPE, "
                + "unable to get target group IP address type: unsupported IPAddressType: ipv5",
    })
    void knowNoOtherKindsOfTargets(String targetType, String ipAddressType, AdmissionStep step, String message) {
        targets.holding(aTargetGroup("odd")
                .ofType(targetType)
                .withIpAddressType(ipAddressType)
                .build());

        assertThat(fill(aBinding("shop/cart").withTargetGroupNamed("odd").withoutWhatAwsKnows()))
                .isEqualTo(denied(step, message));
    }

    @ParameterizedTest
    @CsvSource({
        "'',  ipv4, vpc-1, DEFAULT_TARGET_TYPE,     couldn't determine TargetType: ",
        "ip,  '',   vpc-1, DEFAULT_IP_ADDRESS_TYPE, unable to get target group IP address type: ",
        "ip,  ipv4, '',    DEFAULT_VPC,             unable to get target group VpcID: ",
        "ip,  ipv4, vpc-1, DEFAULT_PROTOCOL,        couldn't determine TargetGroup protocol: ",
    })
    void sayWhatTheyWantedToKnowWhenAwsDoesNotTell(
            String type, String ipAddressType, String vpc, AdmissionStep step, String trouble) {
        Answer answer = fill(aBinding("shop/cart")
                .withTargetGroup("arn:unknown")
                .ofType(type)
                .withIpAddressType(ipAddressType)
                .inVpc(vpc)
                .withProtocol(""));

        assertThat(answer).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.denial().step()).isEqualTo(step);
            assertThat(denied.denial().message())
                    .startsWith(trouble.strip())
                    .endsWith("One or more target groups not found");
        });
    }

    private Answer fill(GivenBinding binding) {
        return defaults.fill(spec(binding));
    }

    private static Spec spec(GivenBinding binding) {
        return binding.build().spec();
    }

    private static Answer denied(AdmissionStep step, String message) {
        return new Answer.Denied(new Denial(step, message));
    }
}
