package dev.sluice.it.stage;

import dev.sluice.it.stage.KubeCluster.Kind;

/** Nodes as their kubelets, autoscalers and administrators write them. */
public final class PlayedNodes {
    private final Stage stage;

    public PlayedNodes(Stage stage) {
        this.stage = stage;
    }

    /** The instance of this number joins as a node that is ready. */
    public void join(int instance) {
        write(instance, "", false);
    }

    public void cordon(int instance) {
        write(instance, "", true);
    }

    public void label(int instance, String label) {
        write(instance, label, false);
    }

    public void remove(int instance) {
        stage.cluster().delete(Kind.NODE, "", name(instance));
    }

    public static String name(int instance) {
        return "node-" + instance;
    }

    private void write(int instance, String label, boolean unschedulable) {
        stage.cluster().apply("""
                apiVersion: v1
                kind: Node
                metadata:
                  name: %s
                  labels: {role: worker%s}
                spec:
                  providerID: aws:///us-west-2a/%s
                  unschedulable: %s
                status:
                  conditions: [{type: Ready, status: "True"}]
                """.formatted(
                        name(instance),
                        label.isEmpty() ? "" : ", " + label + ": \"true\"",
                        stage.instances().get(instance),
                        unschedulable));
    }
}
