package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** A regional web ACL of WAFv2. */
public record WebAclRow(String name, String arn) {
    public WebAclRow {
        requireNonNull(name, "name");
        requireNonNull(arn, "arn");
    }

    public String id() {
        return arn;
    }
}
