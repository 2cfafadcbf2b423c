package dev.sluice.core.reconcile;

/** The parts of an Ingress reconcile whose duration and failures are measured, by upstream's label values. */
public enum IngressStage {
    FETCH("fetch_ingress"),
    ADD_FINALIZER("add_group_finalizer"),
    BUILD("build_model"),
    DEPLOY("deploy_model"),
    RELEASE_BACKEND_SECURITY_GROUP("release_auto_generated_backend_sg"),
    UPDATE_STATUS("dns_resolve_and_update_status"),
    REMOVE_FINALIZER("remove_group_finalizer");

    private final String label;

    IngressStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The category under which failures of this part are counted. */
    public String failureCategory() {
        return label + "_error";
    }
}
