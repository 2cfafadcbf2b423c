package dev.sluice.it.stage;

import java.util.List;

/** Where a story plays: a cluster, an AWS, and a controller between them. */
public interface Stage extends AutoCloseable {
    /** More than any condition takes; a test that waits longer has failed. */
    StoryCluster cluster();

    StoryAws aws();

    /** Instances of the VPC that may become nodes, three at least. */
    List<String> instances();

    /** Addresses that pods on the first instance may have, five at least. */
    List<String> addresses();

    /** Ends the controller in an orderly way, and starts another one. */
    void restartController();

    @Override
    void close();
}
