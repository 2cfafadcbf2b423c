package dev.sluice.it.fault;

import java.util.List;
import java.util.random.RandomGenerator;

/** What another actor does to the resources of Ingresses. Each is undone sooner or later; tracking tags stay. */
enum Meddling {
    DELETE_LOAD_BALANCER,
    DELETE_LISTENER,
    DELETE_RULE,
    DELETE_TARGET_GROUP,
    DELETE_SECURITY_GROUP,
    ADD_LISTENER,
    ADD_RULE,
    EDIT_LISTENER,
    EDIT_RULE,
    SWAP_RULES,
    EDIT_HEALTH_CHECK,
    EDIT_ATTRIBUTES,
    CHANGE_IP_ADDRESS_TYPE,
    DROP_SECURITY_GROUP,
    OPEN_SECURITY_GROUP,
    CLOSE_SECURITY_GROUP,
    ADD_TAG,
    REMOVE_TAG,
    REGISTER_TARGET,
    DEREGISTER_TARGET;

    private static final List<Meddling> ALL = List.of(values());

    static Meddling random(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** Tells to whom it was done; AWS may refuse it. */
    String by(Meddler meddler) {
        return switch (this) {
            case DELETE_LOAD_BALANCER -> meddler.deleteLoadBalancer();
            case DELETE_LISTENER -> meddler.deleteListener();
            case DELETE_RULE -> meddler.deleteRule();
            case DELETE_TARGET_GROUP -> meddler.deleteTargetGroup();
            case DELETE_SECURITY_GROUP -> meddler.deleteSecurityGroup();
            case ADD_LISTENER -> meddler.addListener();
            case ADD_RULE -> meddler.addRule();
            case EDIT_LISTENER -> meddler.editListener();
            case EDIT_RULE -> meddler.editRule();
            case SWAP_RULES -> meddler.swapRules();
            case EDIT_HEALTH_CHECK -> meddler.editHealthCheck();
            case EDIT_ATTRIBUTES -> meddler.editAttributes();
            case CHANGE_IP_ADDRESS_TYPE -> meddler.changeIpAddressType();
            case DROP_SECURITY_GROUP -> meddler.dropSecurityGroup();
            case OPEN_SECURITY_GROUP -> meddler.openSecurityGroup();
            case CLOSE_SECURITY_GROUP -> meddler.closeSecurityGroup();
            case ADD_TAG -> meddler.addTag();
            case REMOVE_TAG -> meddler.removeTag();
            case REGISTER_TARGET -> meddler.registerTarget();
            case DEREGISTER_TARGET -> meddler.deregisterTarget();
        };
    }
}
