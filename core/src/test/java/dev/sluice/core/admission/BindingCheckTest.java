package dev.sluice.core.admission;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aTargetGroup;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeTargets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingCheckTest {
    private static final String CART = aTargetGroup("cart").build().arn().value();
    private static final String VPC = "vpc-0a1b2c3d";
    private static final LabelSelector SELECTOR = new LabelSelector(new TreeMap<>(), List.of());

    private final Calls calls = new Calls();
    private final GivenCluster cluster = aCluster();
    private final FakeTargets targets = new FakeTargets(calls)
            .holding(aTargetGroup("cart").inVpc(VPC).build())
            .holding(aTargetGroup("six").withIpAddressType("ipv6").inVpc(VPC).build())
            .holding(aTargetGroup("quic").withProtocol("QUIC").inVpc(VPC).build());
    private final BindingCheck check =
            new BindingCheck(targets, cluster, someSettings().identity());

    @Test
    void takesABindingThatAgreesWithItsTargetGroupAfterOneLook() {
        assertThat(created(aCart())).isEmpty();
        assertThat(calls.take()).containsExactly("DescribeTargetGroups " + CART);
    }

    @Test
    void wantsATargetGroupAndATargetType() {
        assertThat(created(aCart().withTargetGroup("").ofType("")))
                .contains(new Denial(
                        AdmissionStep.REQUIRED_FIELDS,
                        "TargetGroupBinding must specify these fields: "
                                + "either TargetGroupARN or TargetGroupName,spec.targetType"));
    }

    @Test
    void looksForATargetGroupThatIsNamed() {
        assertThat(created(aCart().withTargetGroupNamed("cart"))).isEmpty();
        assertThat(created(aCart().withTargetGroupNamed("nobody")))
                .contains(new Denial(
                        AdmissionStep.REQUIRED_FIELDS,
                        "searching TargetGroup with name nobody: One or more target groups not found"));
    }

    @Test
    void knowsNodeSelectorsForInstancesOnly() {
        assertThat(created(aCart().onNodes(SELECTOR)))
                .contains(new Denial(
                        AdmissionStep.NODE_SELECTOR,
                        "TargetGroupBinding cannot set NodeSelector when TargetType is ip"));
        assertThat(updated(aCart(), aCart().onNodes(SELECTOR)))
                .map(Denial::step)
                .contains(AdmissionStep.NODE_SELECTOR);
    }

    @Test
    void letsSeveralBindingsHaveATargetGroupOnlyIfAllOfThemShareIt() {
        cluster.with(
                aBinding("shop/a").withTargetGroup(CART).build(),
                aBinding("till/b").withTargetGroup(CART).sharedByClusters().build());
        Denial taken = new Denial(
                AdmissionStep.EXISTING_TARGET_GROUPS,
                "TargetGroup " + CART + " is already bound to following TargetGroupBindings [shop/a till/b]. Please"
                        + " enable MultiCluster mode on all TargetGroupBindings referencing " + CART
                        + " or choose a different Target Group ARN.");

        assertThat(created(aCart())).contains(taken);
        assertThat(created(aCart().sharedByClusters())).contains(taken);
        assertThat(updated(aCart(), aCart().sharedByClusters())).contains(taken);

        cluster.with(aBinding("shop/a").withTargetGroup(CART).sharedByClusters().build());
        assertThat(created(aCart().sharedByClusters())).isEmpty();
        assertThat(created(aCart())).contains(taken);
    }

    @Test
    void doesNotHoldABindingAgainstItself() {
        cluster.with(aCart().build());

        assertThat(updated(aCart(), aCart())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"six, ipv4, ipv6", "six, '', ipv6", "cart, ipv6, ipv4"})
    void wantsTheAddressTypeOfTheTargetGroup(String name, String said, String actual) {
        assertThat(created(aCart().withTargetGroupNamed(name).withIpAddressType(said)))
                .contains(new Denial(
                        AdmissionStep.IP_ADDRESS_TYPE,
                        "invalid IP address type " + actual + " for TargetGroup " + CART.replace("cart", name)));
    }

    @Test
    void takesAnUnsetAddressTypeForIpv4() {
        assertThat(created(aCart().withIpAddressType(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpc-1", "vpc-0A1B2C3D", "subnet-0a1b2c3d", "vpc-0a1b2c3d0", "xvpc-0a1b2c3d"})
    void wantsAnIdOfAVpc(String id) {
        assertThat(created(aCart().inVpc(id)))
                .contains(new Denial(
                        AdmissionStep.VPC,
                        "ValidationError: vpcID " + id + " failed to satisfy constraint: VPC Id must begin with 'vpc-'"
                                + " followed by 8, 17 or 32 lowercase letters (a-f) or numbers."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpc-00000000", "vpc-0123456789abcdef0", "vpc-0123456789abcdef0123456789abcdef"})
    void wantsTheVpcOfTheTargetGroup(String other) {
        assertThat(created(aCart().inVpc(other)))
                .contains(new Denial(
                        AdmissionStep.VPC, "invalid VpcID " + other + " doesnt match VpcID from TargetGroup " + CART));
        assertThat(created(aCart().inVpc(""))).isEmpty();
    }

    @Test
    void knowsRolesForPodsOnly() {
        GivenBinding binding = aCart().ofNodes().assuming("arn:aws:iam::222233334444:role/targets", "");
        Denial expected =
                new Denial(AdmissionStep.ASSUMED_ROLE, "Unable to use instance target type while using assume role");

        assertThat(created(binding)).contains(expected);
        assertThat(updated(aCart().ofNodes(), binding)).contains(expected);
    }

    @Test
    void wantsTheProtocolOfTheTargetGroup() {
        assertThat(created(aCart().withProtocol("HTTPS")))
                .contains(new Denial(
                        AdmissionStep.PROTOCOL,
                        "TargetGroup " + CART + " protocol differs (got HTTPS, expected HTTP)"));
        assertThat(created(aCart().withProtocol(""))).isEmpty();
    }

    @Test
    void knowsQuicForPodsOnly() {
        GivenBinding quic = aCart().withTargetGroupNamed("quic").withProtocol("QUIC");

        assertThat(created(quic)).isEmpty();
        assertThat(created(quic.ofNodes()))
                .contains(new Denial(
                        AdmissionStep.PROTOCOL, "QUIC protocol is not supported for Instance target types."));
    }

    @Test
    void saysWhichStepAwsDidNotAnswer() {
        calls.failNext("DescribeTargetGroups", "AccessDenied", "not allowed");
        assertThat(created(aCart()))
                .contains(new Denial(
                        AdmissionStep.IP_ADDRESS_TYPE, "unable to get target group IP address type: not allowed"));
    }

    @Test
    void namesEveryFieldThatMayNotChange() {
        GivenBinding after = aCart().withTargetGroup("arn:other")
                .ofNodes()
                .withIpAddressType("ipv6")
                .inVpc("vpc-2");

        assertThat(updated(aCart(), after))
                .contains(new Denial(
                        AdmissionStep.IMMUTABLE_FIELDS,
                        "TargetGroupBinding update may not change these immutable fields: spec.targetGroupARN,"
                                + "spec.targetType,spec.ipAddressType,spec.vpcID"));
        assertThat(calls.take()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the controller's own VPC is vpc-1
        "'',   ipv4, '',    vpc-1, true",
        "'',   ipv6, '',    '',    false",
        "ipv4, '',   '',    '',    false",
        "ipv4, ipv4, '',    vpc-2, false",
        "ipv4, ipv4, vpc-2, vpc-1, false",
        "ipv4, ipv4, vpc-2, '',    false",
    })
    void letsOldBindingsGetOnlyWhatTheirUnsetFieldsMeant(
            String typeBefore, String typeAfter, String vpcBefore, String vpcAfter, boolean taken) {
        Optional<Denial> denial = updated(
                aCart().withIpAddressType(typeBefore).inVpc(vpcBefore),
                aCart().withIpAddressType(typeAfter).inVpc(vpcAfter));

        assertThat(denial.isEmpty()).isEqualTo(taken);
    }

    @Test
    void takesANameInThePlaceOfTheArnThatItStandsFor() {
        assertThat(updated(aCart(), aCart().withTargetGroupNamed("cart"))).isEmpty();
        assertThat(updated(aCart(), aCart().withTargetGroupNamed("six")))
                .map(Denial::step)
                .contains(AdmissionStep.IMMUTABLE_FIELDS);
    }

    private Optional<Denial> created(GivenBinding binding) {
        return check.onCreation(binding.build());
    }

    private Optional<Denial> updated(GivenBinding before, GivenBinding after) {
        return check.onUpdate(before.build(), after.build());
    }

    private static GivenBinding aCart() {
        return aBinding("shop/cart").withTargetGroup(CART).inVpc(VPC);
    }
}
