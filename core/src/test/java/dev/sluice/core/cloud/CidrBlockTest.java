package dev.sluice.core.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrBlockTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16,      10.0.255.255,       true",
        "10.0.0.0/16,      10.1.0.0,           false",
        "10.0.0.77/28,     10.0.0.64,          true",
        "10.0.0.77/28,     10.0.0.80,          false",
        "0.0.0.0/0,        203.0.113.9,        true",
        "10.0.0.1/32,      10.0.0.1,           true",
        "fd00:1::/56,      fd00:1:0:ff::1,     true",
        "fd00:1::/56,      fd00:1:0:100::1,    false",
        "::/0,             10.0.0.1,           false",
        "10.0.0.0/8,       ::ffff:10.0.0.1,    false",
        "::ffff:10.0.0.0/104, ::ffff:10.0.0.1, true",
    })
    void holdsAddressesOfItsFamilyUnderItsPrefix(String block, String address, boolean held) {
        assertThat(CidrBlock.of(block)
                        .orElseThrow()
                        .contains(IpAddress.of(address).orElseThrow()))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.0/08", "10.0.0.0/0008"})
    void readsALengthWithZerosBeforeIt(String text) {
        assertThat(CidrBlock.of(text))
                .contains(new CidrBlock(IpAddress.of("10.0.0.0").orElseThrow(), 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/0033",
                "10.0.0.0/1000",
                "10.0.0/8",
                "10.0.0.0/-1",
                "10.0.0.256/8",
                "010.0.0.0/8",
                "fd00::/129",
                "fd00:/8",
                "1:2:3:4:5:6:7/64",
                "1::2::3/64",
                "1:2:3:4:5:6:7:8::/64",
                "12345::/16",
                "1.2.3.4::/64",
                "fe80::1%eth0/64",
                "sg-1"
            })
    void isNotWhatIsMalformed(String text) {
        assertThat(CidrBlock.of(text)).isEmpty();
    }
}
