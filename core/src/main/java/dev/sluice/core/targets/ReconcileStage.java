package dev.sluice.core.targets;

/** The parts of a pass whose duration is measured, by upstream's label values. */
public enum ReconcileStage {
    FETCH("fetch_targetGroupBinding"),
    ADD_FINALIZERS("add_finalizers"),
    RECONCILE("reconcile_targetgroupbinding"),
    UPDATE_STATUS("update_status");

    private final String label;

    ReconcileStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
