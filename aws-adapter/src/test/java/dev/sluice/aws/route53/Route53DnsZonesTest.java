package dev.sluice.aws.route53;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import dev.sluice.core.port.DnsZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Route53DnsZonesTest {
    private static final DnsRecord RECORD = new DnsRecord("_x.example.com.", "CNAME", "_y.acm-validations.aws.");

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final DnsZones zones = AWS.ports().dnsZones();

    @Test
    void listsTheFirstPage() {
        AWS.server()
                .stubFor(get(urlPathEqualTo("/2013-04-01/hostedzone"))
                        .willReturn(aResponse()
                                .withBody("<ListHostedZonesResponse><HostedZones><HostedZone>"
                                        + "<Id>/hostedzone/Z1</Id><Name>example.com.</Name></HostedZone></HostedZones>"
                                        + "<IsTruncated>true</IsTruncated><NextMarker>Z2</NextMarker>"
                                        + "</ListHostedZonesResponse>")));

        assertThat(zones.list()).containsExactly(new HostedZone("Z1", "example.com."));

        assertThat(AWS.logged()).hasSize(1);
    }

    @Test
    void createsAndDeletesARecordThatLivesOneMinute() {
        AWS.server()
                .stubFor(post(urlPathEqualTo("/2013-04-01/hostedzone/Z1/rrset/"))
                        .willReturn(aResponse().withBody("<ChangeResourceRecordSetsResponse/>")));

        zones.createRecord("Z1", RECORD);
        zones.deleteRecord("Z1", RECORD);

        assertThat(AWS.logged())
                .extracting(LoggedRequest::getBodyAsString)
                .containsExactly(change("CREATE"), change("DELETE"));
    }

    private static String change(String action) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ChangeResourceRecordSetsRequest "
                + "xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><ChangeBatch><Changes><Change><Action>"
                + action
                + "</Action><ResourceRecordSet><Name>_x.example.com.</Name><Type>CNAME</Type><TTL>60</TTL>"
                + "<ResourceRecords><ResourceRecord><Value>_y.acm-validations.aws.</Value></ResourceRecord>"
                + "</ResourceRecords></ResourceRecordSet></Change></Changes></ChangeBatch>"
                + "</ChangeResourceRecordSetsRequest>";
    }
}
