package dev.sluice.runner.cli;

import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.explain.ClientRequest;
import dev.sluice.core.explain.RequestExplanation.Answered;
import dev.sluice.core.explain.RequestExplanation.Refused;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.ingress.IngressEvaluation;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.explain.Explainer;
import dev.sluice.runner.explain.ExplanationJson;
import dev.sluice.runner.explain.ExplanationText;
import dev.sluice.runner.explain.Places;
import dev.sluice.runner.explain.RequestUrl;
import dev.sluice.runner.explain.Verdict;
import dev.sluice.runner.offline.AssumedFacts;
import dev.sluice.runner.offline.Models;
import dev.sluice.runner.offline.RecordedScene;
import dev.sluice.runner.offline.Scene;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice explain}: which listener and rule answer a request, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Tell which listener and rule answer a request, and why the rules before it do not.",
            "",
            "Names the object and line that the rule comes from, and the target group or action that follows.",
            ""
        },
        footer = {"", TakesControllerFlags.FOOTER},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a listener answers",
            "1:nothing does, several load balancers could, or a stack cannot be built",
            "2:wrong usage"
        })
final class ExplainCommand implements Callable<Integer>, TakesControllerFlags {
    /** A token as HTTP has it. */
    private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "Such as https://shop.example.org/cart?item=7")
    private Optional<String> url = Optional.empty();

    @Mixin
    private final ManifestOptions manifests = new ManifestOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text")
    private TextOrJson output = TextOrJson.text;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "GET", description = "Default: GET")
    private String method = "GET";

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "A header of the request; repeat for more.")
    private List<String> headers = new ArrayList<>();

    @Option(names = "--source-ip", paramLabel = "ADDRESS", description = "The client's address.")
    private Optional<String> sourceIp = Optional.empty();

    @Option(
            names = "--stack",
            paramLabel = "ID",
            description =
                    "The group's name, or NAMESPACE/NAME of an Ingress without group, where several could answer.")
    private Optional<String> stack = Optional.empty();

    @Option(
            names = "--aws-state",
            paramLabel = "FILE",
            description =
                    "What AWS holds, as 'sluice record' writes it. Without, AWS is taken to have what is asked for.")
    private Optional<Path> awsState = Optional.empty();

    @Override
    public Integer call() {
        Optional<String> target = url.or(() -> manifests.release(word -> word.contains("://")));
        manifests.require(spec);
        ClientRequest request = request(
                target.orElseThrow(() -> usage("missing URL (expected: such as https://shop.example.org/cart)")));
        ManifestCluster cluster = manifests.cluster();
        Models models = models(cluster, CommandSettings.quietly(spec));
        models.failures().forEach(problem -> spec.commandLine().getErr().println(problem.text()));
        return print(new Explainer(models.stacks()).explain(request, stack), cluster);
    }

    private ClientRequest request(String target) {
        sourceIp.filter(ip -> IpAddress.of(ip).isEmpty()).ifPresent(ip -> {
            throw usage("--source-ip: " + ip + " (expected: an address such as 192.0.2.7 or 2001:db8::7)");
        });
        if (!METHOD.matcher(method).matches()) {
            throw usage("--method: " + method + " (expected: such as GET)");
        }
        try {
            return RequestUrl.of(target)
                    .request(method, headers.stream().map(this::header).toList(), sourceIp);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ClientRequest.Header header(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw usage("--header: " + text + " (expected: name=value)");
        }
        return new ClientRequest.Header(text.substring(0, equals), text.substring(equals + 1));
    }

    private Models models(ManifestCluster cluster, Configuration configuration) {
        if (awsState.isPresent()) {
            Scene scene = RecordedScene.of(cluster.view(), awsState.get(), configuration);
            return Models.of(new IngressEvaluation(scene.settings()).evaluate(scene.cluster(), scene.facts()));
        }
        ControllerSettings settings = AssumedFacts.settings(configuration);
        Facts facts = new AssumedFacts(cluster.view(), settings);
        return Models.of(new IngressEvaluation(settings).evaluate(cluster.view(), facts));
    }

    private int print(Verdict verdict, ManifestCluster cluster) {
        return switch (verdict) {
            case Verdict.Explained explained -> {
                Places places = Places.in(cluster);
                spec.commandLine()
                        .getOut()
                        .print(
                                switch (output) {
                                    case text -> new ExplanationText(places).of(explained);
                                    case json -> new ExplanationJson(places).of(explained);
                                });
                yield switch (explained.explanation()) {
                    case Answered answered -> 0;
                    case Refused refused -> 1;
                };
            }
            case Verdict.Ambiguous ambiguous ->
                throw new CommandFailedException("several load balancers could get this request: " + ambiguous.stacks()
                        + " (name one with --stack)");
            case Verdict.NoStack none ->
                throw new CommandFailedException(stack.map(name -> "no stack " + name)
                                .orElse("no load balancer") + " (there are: " + none.known() + ")");
        };
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
