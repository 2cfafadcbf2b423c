package dev.sluice.core.planning;

import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.core.planning.difference.Differences;
import dev.sluice.core.planning.difference.RuleEquality;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Optional;

/**
 * In which settings a listener differs from the wanted one; all of them are set by one call. With {@code enhanced}
 * defaults, what the wanted listener does not mention has to be off; otherwise it stays as it is.
 */
final class ListenerDifference {
    private static final String OFF = "off";
    private static final String NO_ALPN = "None";

    private final ObservedListener found;
    private final Listener desired;
    private final boolean enhanced;
    private final Differences fields = new Differences();

    /** @param desired with its references resolved as far as they are known */
    ListenerDifference(ObservedListener found, Listener desired, RuleEquality equality, Comparison comparison) {
        this.found = found;
        this.desired = desired;
        this.enhanced = comparison.gate(FeatureGate.ENHANCED_DEFAULT_BEHAVIOR);
        fields.compare("protocol", found.state().protocol(), desired.protocol());
        if (!equality.sameActions(desired.defaultActions(), found.state().defaultActions())) {
            fields.note(
                    "defaultActions",
                    comparison.shown(found.state().defaultActions()),
                    comparison.shown(desired.defaultActions()));
        }
        fields.compare(
                "certificates",
                String.join(", ", defaultCertificates(found)),
                desired.certificates().stream()
                        .limit(1)
                        .map(ActionText::ref)
                        .findFirst()
                        .orElse(""));
        desired.sslPolicy()
                .ifPresent(policy ->
                        fields.compare("sslPolicy", found.state().sslPolicy().orElse(""), policy));
        if (alpnDiffers()) {
            fields.note(
                    "alpnPolicy",
                    String.join(", ", found.state().alpnPolicy()),
                    String.join(", ", desired.alpnPolicy()));
        }
        if (mutualAuthenticationDiffers()) {
            fields.note(
                    "mutualAuthentication",
                    ActionText.mutualAuthentication(found.state().mutualAuthentication()),
                    ActionText.mutualAuthentication(desired.mutualAuthentication()));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<FieldChange> fields() {
        return fields.fields();
    }

    /** What has to be sent: the wanted listener, and "off" for what it must not have and does not mention. */
    Listener request() {
        boolean alpnOff = enhanced
                && desired.alpnPolicy().isEmpty()
                && !none(found.state().alpnPolicy());
        boolean authenticationOff = enhanced
                && desired.mutualAuthentication().isEmpty()
                && on(found.state().mutualAuthentication());
        return new Listener(
                desired.id(),
                desired.loadBalancer(),
                desired.port(),
                desired.protocol(),
                desired.defaultActions(),
                desired.certificates(),
                desired.sslPolicy(),
                alpnOff ? List.of(NO_ALPN) : desired.alpnPolicy(),
                authenticationOff
                        ? Optional.of(
                                new MutualAuthentication(OFF, Optional.empty(), Optional.empty(), Optional.empty()))
                        : desired.mutualAuthentication(),
                desired.attributes(),
                desired.tags(),
                desired.origins());
    }

    /** AWS lists the default certificate alone; who lists all says separately which one that is. */
    static List<String> defaultCertificates(ObservedListener found) {
        List<String> listed = found.state().certificates();
        return listed.size() <= 1
                ? listed
                : found.certificates().stream()
                        .filter(ListenerCertificate::isDefault)
                        .map(ListenerCertificate::arn)
                        .toList();
    }

    private boolean alpnDiffers() {
        List<String> wanted = desired.alpnPolicy();
        List<String> held = found.state().alpnPolicy();
        if (!enhanced) {
            return !wanted.isEmpty() && !wanted.equals(held);
        }
        return !(none(wanted) && none(held)) && (none(wanted) || none(held) || !wanted.equals(held));
    }

    private boolean mutualAuthenticationDiffers() {
        Optional<MutualAuthentication> held = found.state().mutualAuthentication();
        if (desired.mutualAuthentication().isEmpty()) {
            return enhanced && on(held);
        }
        MutualAuthentication wanted = desired.mutualAuthentication().get();
        if (!on(Optional.of(wanted))) {
            return on(held);
        }
        return !Optional.of(filled(wanted)).equals(held.map(ListenerDifference::filled));
    }

    /** AWS leaves out what is off and a trust store that the mode does not use. */
    private static MutualAuthentication filled(MutualAuthentication authentication) {
        return new MutualAuthentication(
                authentication.mode(),
                authentication.trustStoreArn().filter(arn -> !arn.isEmpty()),
                authentication.ignoreClientCertificateExpiry().or(() -> Optional.of(false)),
                authentication.advertiseTrustStoreCaNames().or(() -> Optional.of(OFF)));
    }

    private static boolean on(Optional<MutualAuthentication> authentication) {
        return authentication
                .filter(each -> !each.mode().isEmpty() && !each.mode().equals(OFF))
                .isPresent();
    }

    private static boolean none(List<String> alpnPolicy) {
        return alpnPolicy.isEmpty() || alpnPolicy.getFirst().equals(NO_ALPN);
    }
}
