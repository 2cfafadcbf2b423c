package dev.sluice.core.targets.checkpoint;

import static java.util.stream.Collectors.joining;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.targets.endpoint.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;

/**
 * The mark on a binding that says for which endpoints and which spec its targets were last brought in line. The same as
 * upstream's to the byte, so that a cluster can be taken over without a wave of full passes.
 */
final class Checkpoint {
    /** Equals no computed checkpoint, so that the next pass is a full one. */
    static final String NONE = "";
    /** What is stored where nobody can tell; equals nothing that is computed or written. */
    static final String UNCERTAIN = "uncertain";

    private final SpecJson specJson = new SpecJson();

    String of(TargetGroupBinding.Spec spec, Collection<? extends Endpoint> endpoints) {
        // Kubernetes names, addresses and ids are ASCII, so that Java's order of texts is that of their bytes.
        String incarnations =
                endpoints.stream().map(Endpoint::incarnation).sorted().collect(joining(","));
        return hash(incarnations) + "/" + hash(specJson.of(spec));
    }

    /** The checkpoint that the binding carries; {@link #NONE} if it has none. */
    static String storedOn(TargetGroupBinding binding) {
        return binding.meta().annotations().getOrDefault(TargetGroupBinding.CHECKPOINT, NONE);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
