package dev.sluice.core.annotation;

/** What becomes of an annotation that several Ingresses of one group carry. */
public enum GroupRule {
    /** One value for the whole group: all members that carry it must agree. */
    EXCLUSIVE("one value for the group"),
    /** A map of the whole group, merged by key: two values for a key are a conflict. */
    MERGED_BY_KEY("merged by key"),
    /** Listeners of all members together. */
    UNION("all values together"),
    /** Decided for each listener port, over the members that listen on it. */
    PER_PORT("per listener port"),
    /** Means this Ingress's own rules, target groups or certificate only. */
    OWN("this Ingress only"),
    /** Means one target group; a Service's annotation hides its Ingress's. */
    TARGET_GROUP("per target group, the Service's first"),
    /** Means a Service, which shares its load balancer with nobody. */
    NO_GROUP("this Service only");

    private final String words;

    GroupRule(String words) {
        this.words = words;
    }

    /** The rule in a few words, for documentation. */
    public String words() {
        return words;
    }
}
