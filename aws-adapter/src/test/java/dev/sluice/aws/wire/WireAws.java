package dev.sluice.aws.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sluice.aws.AwsCloud;
import dev.sluice.aws.call.ThrottleLimits;
import dev.sluice.aws.session.AwsService;
import dev.sluice.aws.session.AwsSettings;
import dev.sluice.aws.session.Surroundings;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.Cloud;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An HTTP server that answers as AWS does, and this library's ports on top of it. */
public final class WireAws implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final String CHAIN = "answers in turn";
    /** More than an answer takes on a machine that has other work to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final List<AwsCloud> opened = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        opened.forEach(AwsCloud::close);
        server.stop();
    }

    public WireMockServer server() {
        return server;
    }

    public String url() {
        return server.baseUrl();
    }

    /** Every service leads here; VPC {@code vpc-1}, region {@code us-west-2}, three attempts, no limits. */
    public AwsSettings settings() {
        SortedMap<String, String> endpoints = new TreeMap<>();
        for (AwsService service : AwsService.values()) {
            endpoints.put(service.id(), url());
        }
        return new AwsSettings(
                "demo",
                "v1.2.3",
                Optional.of("us-west-2"),
                Optional.of("vpc-1"),
                SortedMaps.copyOf(Map.of()),
                endpoints,
                ThrottleLimits.none(),
                3,
                PATIENCE);
    }

    public static Surroundings surroundings(HeardCalls heard, HandClock clock) {
        return new Surroundings(
                SortedMaps.copyOf(Map.of()),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")),
                heard,
                clock);
    }

    public Cloud ports() {
        return ports(new HeardCalls(), new HandClock());
    }

    public Cloud ports(HeardCalls heard, HandClock clock) {
        return open(settings(), surroundings(heard, clock));
    }

    public Cloud open(AwsSettings settings, Surroundings surroundings) {
        AwsCloud cloud = AwsCloud.open(settings, surroundings);
        opened.add(cloud);
        return cloud.ports();
    }

    /** An answer of the query protocol: {@code result} is what stands inside the result element. */
    public void answer(String action, String result) {
        answers(action, ok(action, result));
    }

    /** Answers in turn, the last one for good. */
    public void answers(String action, ResponseDefinitionBuilder... responses) {
        for (int index = 0; index < responses.length; index++) {
            server.stubFor(post(anyUrl())
                    .withRequestBody(containing("Action=" + action + "&"))
                    .inScenario(CHAIN + action)
                    .whenScenarioStateIs(index == 0 ? Scenario.STARTED : "after " + index)
                    .willSetStateTo(index + 1 < responses.length ? "after " + (index + 1) : state(index))
                    .willReturn(responses[index]));
        }
    }

    private static String state(int index) {
        return index == 0 ? Scenario.STARTED : "after " + index;
    }

    /** EC2's answers have no result element. */
    public static ResponseDefinitionBuilder ec2(String action, String content) {
        return aResponse()
                .withBody("<" + action + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r"
                        + "</requestId>" + content + "</" + action + "Response>");
    }

    public static ResponseDefinitionBuilder ok(String action, String result) {
        return aResponse()
                .withBody(
                        "<" + action + "Response xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\"><"
                                + action + "Result>" + result + "</" + action + "Result></" + action + "Response>");
    }

    public static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error><RequestId>r</RequestId></ErrorResponse>");
    }

    /** EC2 refuses, in a form of its own. */
    public static ResponseDefinitionBuilder ec2Error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("<Response><Errors><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></Errors><RequestID>r-1</RequestID></Response>");
    }

    /** An answer of the JSON protocol; the target is such as {@code AWSWAF_20190729.ListWebACLs}. */
    public void answerJson(String target, String body) {
        server.stubFor(any(anyUrl())
                .withHeader("X-Amz-Target", equalTo(target))
                .willReturn(aResponse().withBody(body)));
    }

    /** The JSON bodies that were sent to this target, in order. */
    public List<String> jsonRequests(String target) {
        return logged().stream()
                .filter(request -> target.equals(request.getHeader("X-Amz-Target")))
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    /** The parameters of each request with this action, without action and version, in order. */
    public List<SortedMap<String, String>> requests(String action) {
        return logged().stream()
                .map(request -> parsed(request.getBodyAsString()))
                .filter(form -> action.equals(form.remove("Action")))
                .toList();
    }

    public List<LoggedRequest> logged() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList();
    }

    /** Parameters as {@link #requests} answers them, from names and values in turn. */
    public static SortedMap<String, String> form(String... pairs) {
        SortedMap<String, String> form = new TreeMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            form.put(pairs[index], pairs[index + 1]);
        }
        return form;
    }

    private static SortedMap<String, String> parsed(String body) {
        SortedMap<String, String> form = new TreeMap<>();
        Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> form.put(pair[0], decode(pair)));
        form.remove("Version");
        return form;
    }

    private static String decode(String[] pair) {
        return pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
    }
}
