package dev.sluice.core.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Subnet;

/**
 * What becomes of one subnet when those of a load balancer are chosen: {@code finding} says why in a few words,
 * {@code remedy} is the shortest way to change it, empty where nothing has to change.
 */
public record SubnetVerdict(Subnet subnet, Kind kind, String finding, String remedy) {
    public SubnetVerdict {
        requireNonNull(subnet, "subnet");
        requireNonNull(kind, "kind");
        requireNonNull(finding, "finding");
        requireNonNull(remedy, "remedy");
    }

    /** Whether something about the subnet has to change before it can be used, or stops being in the way of others. */
    public boolean isWrong() {
        return kind != Kind.CHOSEN && kind != Kind.NOT_NEEDED;
    }

    /** {@code 6 free addresses < 8, free 2}. */
    public String text() {
        return remedy.isEmpty() ? finding : finding + ", " + remedy;
    }

    /** The first reason; the order is that in which subnets are sorted out. */
    public enum Kind {
        CHOSEN,
        ROLE_TAG_MISSING,
        /** No subnet has the role's tag, and this one's routes lead where the scheme does not want them to. */
        WRONG_ROUTES,
        OTHER_CLUSTER,
        TOO_FEW_ADDRESSES,
        WITHOUT_IPV6,
        SECOND_IN_ZONE,
        /** In a local or Wavelength zone or on an Outpost, where others are not, or the other way round. */
        OTHER_LOCALE,
        /** No candidate, and being one would not make it useful: its zone is taken, or of another kind. */
        NOT_NEEDED
    }
}
