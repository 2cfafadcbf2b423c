package dev.sluice.runner.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://shop.example.org,        http,  shop.example.org,      80,   /,     ''",
        "https://shop.example.org/a/b,   https, shop.example.org,      443,  /a/b,  ''",
        "shop.example.org/a,             http,  shop.example.org,      80,   /a,    ''",
        "HTTPS://shop:8443/a?b=c&d#e,    https, shop:8443,             8443, /a,    b=c&d",
        "http://shop?q=/x,               http,  shop,                  80,   /,     q=/x",
        "http://[2001:db8::1]:81/,       http,  [2001:db8::1]:81,      81,   /,     ''",
        "http://[2001:db8::1]/%2Fa,      http,  [2001:db8::1],         80,   /%2Fa, ''",
    })
    void takesAUrlApartAsItIsWritten(String text, String scheme, String host, int port, String path, String query) {
        assertThat(RequestUrl.of(text)).isEqualTo(new RequestUrl(scheme, host, port, path, query));
    }

    @Test
    void saysWhatIsWrongWithAUrl() {
        assertThatThrownBy(() -> RequestUrl.of("ftp://shop/"))
                .hasMessage("url: ftp://shop/ (expected: http://… or https://…)");
        assertThatThrownBy(() -> RequestUrl.of("http://shop:eighty/"))
                .hasMessage("url: http://shop:eighty/ (expected: a number behind the host's colon)");
        assertThatThrownBy(() -> RequestUrl.of("http://shop:0/")).hasMessage("port: 0 (expected: 1 to 65535)");
        assertThatThrownBy(() -> RequestUrl.of("/cart"))
                .hasMessage("url: /cart (expected: a host, as in http://shop.example.org/)");
    }
}
