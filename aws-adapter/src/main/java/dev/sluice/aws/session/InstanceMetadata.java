package dev.sluice.aws.session;

import static dev.sluice.aws.session.AwsService.INSTANCE_METADATA;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.imds.Ec2MetadataClient;
import software.amazon.awssdk.imds.Ec2MetadataResponse;
import software.amazon.awssdk.imds.Ec2MetadataRetryPolicy;
import software.amazon.awssdk.imds.EndpointMode;

/** The instance metadata service of the EC2 instance that this process runs on. Fails with {@link PortException}. */
final class InstanceMetadata {
    private final AwsSettings settings;
    private final Surroundings surroundings;
    private final SdkHttpClient http;

    InstanceMetadata(AwsSettings settings, Surroundings surroundings, SdkHttpClient http) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.http = http;
    }

    /** The region of the instance's identity document. */
    String region() {
        Document document = read("/latest/dynamic/instance-identity/document", "identity document")
                .asDocument();
        return Optional.ofNullable(document.asMap().get("region"))
                .map(Document::asString)
                .orElseThrow(() -> failure("identity document", "it names no region"));
    }

    /** The text at a path below {@code /latest/meta-data/}. */
    String text(String path) {
        return read("/latest/meta-data/" + path, path).asString();
    }

    private Ec2MetadataResponse read(String path, String name) {
        if ("true".equalsIgnoreCase(surroundings.environment().get("AWS_EC2_METADATA_DISABLED"))) {
            throw failure(name, "AWS_EC2_METADATA_DISABLED is set");
        }
        try (Ec2MetadataClient client = client()) {
            return client.get(path);
        } catch (SdkException e) {
            throw failure(name, Optional.ofNullable(e.getMessage()).orElse("no answer"));
        }
    }

    private Ec2MetadataClient client() {
        Ec2MetadataClient.Builder builder = Ec2MetadataClient.builder()
                .httpClient(http)
                .retryPolicy(Ec2MetadataRetryPolicy.builder()
                        .numRetries(settings.maxAttempts() - 1)
                        .build());
        Optional<String> endpoint = Optional.ofNullable(settings.endpoints().get(INSTANCE_METADATA.id()));
        endpoint.ifPresentOrElse(url -> builder.endpoint(URI.create(url)), () -> builder.endpointMode(endpointMode()));
        return builder.build();
    }

    /** IPv6 on a host without an IPv4 address of its own. */
    private static EndpointMode endpointMode() {
        try {
            boolean hasIpv4 = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .anyMatch(InstanceMetadata::isUsableIpv4);
            return hasIpv4 ? EndpointMode.IPV4 : EndpointMode.IPV6;
        } catch (SocketException e) {
            return EndpointMode.IPV4;
        }
    }

    private static boolean isUsableIpv4(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress();
    }

    private static PortException failure(String name, String cause) {
        return new PortException(Kind.UNAVAILABLE, "GetMetadata", "", "get " + name + " metadata: " + cause);
    }
}
