package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.Pause;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.SecurityGroups;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the cluster's shared backend security group. AWS allows that some time after the last load balancer has gone:
 * its network interfaces hold on to the group until they are released.
 */
final class BackendGroupDeletion {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 60;

    private final SecurityGroups groups;
    private final BackendGroupUsers users;
    private final Pause pause;

    BackendGroupDeletion(SecurityGroups groups, BackendGroupUsers users, Pause pause) {
        this.groups = requireNonNull(groups, "groups");
        this.users = requireNonNull(users, "users");
        this.pause = requireNonNull(pause, "pause");
    }

    /** Returns true once the group is gone; gives up and returns false when somebody needs it meanwhile. */
    boolean of(String id) {
        PortException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            last = attempt(id);
            if (last == null) {
                return true;
            }
            pauseBeforeRetry(last);
            if (users.exist()) {
                return false;
            }
        }
        throw failed(requireNonNull(last), "timed out waiting for the condition: " + last.getMessage());
    }

    /** The failure of an attempt that is worth another one; null if the group is gone. */
    private @Nullable PortException attempt(String id) {
        try {
            groups.delete(id);
            return null;
        } catch (PortException e) {
            if (e.code().equals("DependencyViolation")) {
                return e;
            }
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return null;
            }
            throw failed(e, String.valueOf(e.getMessage()));
        }
    }

    private void pauseBeforeRetry(PortException last) {
        try {
            pause.sleep(INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(last, "interrupted: " + last.getMessage());
        }
    }

    private static PortException failed(PortException cause, String text) {
        return new PortException(
                cause.kind(), cause.action(), cause.code(), "failed to delete securityGroup: " + text, cause);
    }
}
