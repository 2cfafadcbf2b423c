package dev.sluice.aws.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.endpoints.Route53EndpointProvider;
import software.amazon.awssdk.services.shield.endpoints.ShieldEndpointProvider;

/** Services that a partition has once are reached there whatever the region; the SDK must know that. */
class GlobalServicesTest {
    @Test
    void shieldIsReachedInTheHomeOfThePartition() {
        URI url = ShieldEndpointProvider.defaultProvider()
                .resolveEndpoint(endpoint -> endpoint.region(Region.US_WEST_2))
                .join()
                .url();

        assertThat(url).isEqualTo(URI.create("https://shield.us-east-1.amazonaws.com"));
    }

    @Test
    void route53IsReachedWithoutARegion() {
        URI url = Route53EndpointProvider.defaultProvider()
                .resolveEndpoint(endpoint -> endpoint.region(Region.US_WEST_2))
                .join()
                .url();

        assertThat(url).isEqualTo(URI.create("https://route53.amazonaws.com"));
    }
}
