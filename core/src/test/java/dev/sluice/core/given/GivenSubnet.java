package dev.sluice.core.given;

import dev.sluice.core.cloud.Subnet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A subnet in the making: 100 free addresses, an IPv6 block, in no Outpost. */
public final class GivenSubnet {
    private final String zone;
    private final SortedMap<String, String> tags = new TreeMap<>();
    private String id = "subnet-1";
    private List<String> ipv6CidrBlocks = List.of("2600:1f14:abc::/64");
    private String cidrBlock = "10.0.0.0/24";
    private int freeAddresses = 100;
    private String outpostArn = "";

    private GivenSubnet(String zone) {
        this.zone = zone;
    }

    /** In zone {@code z<letter>}, whose id is {@code id-z<letter>}. */
    public static GivenSubnet inZone(String letter) {
        return new GivenSubnet("z" + letter);
    }

    public GivenSubnet id(String value) {
        id = value;
        return this;
    }

    public GivenSubnet tagged(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public GivenSubnet named(String name) {
        return tagged("Name", name);
    }

    /** With these ranges of addresses. */
    public GivenSubnet ranging(String ipv4, String ipv6) {
        cidrBlock = ipv4;
        ipv6CidrBlocks = List.of(ipv6);
        return this;
    }

    public GivenSubnet withoutIpv6() {
        ipv6CidrBlocks = List.of();
        return this;
    }

    public GivenSubnet freeAddresses(int count) {
        freeAddresses = count;
        return this;
    }

    public GivenSubnet onOutpost(String arn) {
        outpostArn = arn;
        return this;
    }

    public Subnet build() {
        return new Subnet(
                id, Given.VPC_ID, zone, "id-" + zone, cidrBlock, ipv6CidrBlocks, freeAddresses, outpostArn, tags);
    }
}
