package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One inbound rule of a security group with exactly one source, as this library writes and compares them. Ports are 0
 * where EC2 has none.
 */
public record IpPermission(String protocol, int fromPort, int toPort, Source source, String description) {
    public IpPermission {
        requireNonNull(protocol, "protocol");
        requireNonNull(source, "source");
        requireNonNull(description, "description");
    }

    public static IpPermission tcp(int port, Source source) {
        return new IpPermission("tcp", port, port, source, "");
    }

    /**
     * What EC2 tells two rules apart by, as text: everything but the description. Rules are listed in the order of this
     * text.
     */
    public String identity() {
        return "IpProtocol: " + protocol + ", FromPort: " + fromPort + ", ToPort: " + toPort + ", " + source.label()
                + ": " + source.value();
    }

    /** Where traffic may come from, as raw text: EC2's own spelling is compared, never a canonical one. */
    public sealed interface Source {
        String value();

        String label();

        record Ipv4(String value) implements Source {
            @Override
            public String label() {
                return "IpRange";
            }
        }

        record Ipv6(String value) implements Source {
            @Override
            public String label() {
                return "Ipv6Range";
            }
        }

        record PrefixList(String value) implements Source {
            @Override
            public String label() {
                return "PrefixListId";
            }
        }

        /**
         * A security group.
         *
         * @param account whose it is, where that is another one than the rule's: EC2 finds a peered VPC's group by both
         */
        record Group(String value, Optional<String> account) implements Source {
            public Group {
                requireNonNull(value, "value");
                requireNonNull(account, "account");
            }

            public Group(String value) {
                this(value, Optional.empty());
            }

            @Override
            public String label() {
                return "UserIdGroupPair";
            }
        }

        /** A CIDR of either family; one with a colon is IPv6. */
        static Source cidr(String text) {
            return text.contains(":") ? new Ipv6(text) : new Ipv4(text);
        }
    }
}
