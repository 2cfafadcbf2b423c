package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** A regional web ACL of WAF classic. */
public record ClassicWebAclRow(String id) {
    public ClassicWebAclRow {
        requireNonNull(id, "id");
    }
}
