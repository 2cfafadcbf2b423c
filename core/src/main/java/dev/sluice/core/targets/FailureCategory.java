package dev.sluice.core.targets;

/** Where a pass failed, by upstream's label values. */
public enum FailureCategory {
    ADD_FINALIZERS("add_finalizers_error"),
    RECONCILE("reconcile_targetgroupbinding_error"),
    UPDATE_STATUS("update_status_error"),
    RESOLVE_POD_ENDPOINTS("resolve_pod_endpoints_error"),
    RESOLVE_NODE_ENDPOINTS("resolve_nodeport_endpoints_error"),
    NODE_SELECTOR("get_traffic_proxy_node_selector_error"),
    CALCULATE_CHECKPOINT("calculate_tgb_reconcile_checkpoint_error"),
    UPDATE_CHECKPOINT("update_tgb_checkpoint_error"),
    LIST_TARGETS("list_targets_error"),
    DEREGISTER_TARGETS("deregister_targets_error"),
    REGISTER_PODS("register_pod_endpoint_error"),
    REGISTER_NODES("update_node_port_endpoints_error"),
    RECONCILE_NODE_NETWORK("reconcile_nodeport_endpoints_error"),
    TRACK_PODS("update_tracked_ip_targets_error"),
    TRACK_NODES("update_tracked_instance_targets_error"),
    UPDATE_POD_CONDITIONS("update_target_health_pod_condition_error");

    private final String label;

    FailureCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
