package dev.sluice.k8s.call;

/** How a patch is to be merged. */
public enum PatchType {
    /** Objects field by field, lists as a whole, null removes (RFC 7386). */
    MERGE("application/merge-patch+json"),
    /** As {@link #MERGE}, but lists of built-in kinds item by item. */
    STRATEGIC("application/strategic-merge-patch+json");

    private final String mediaType;

    PatchType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
