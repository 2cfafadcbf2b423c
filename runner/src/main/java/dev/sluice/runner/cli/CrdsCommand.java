package dev.sluice.runner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sluice crds}: the custom resource definitions to install, as one YAML stream. */
@Command(
        name = "crds",
        mixinStandardHelpOptions = true,
        description = "Print the custom resource definitions to install.")
final class CrdsCommand implements Callable<Integer> {
    private static final List<String> DEFINITIONS =
            List.of("/crds/ingressclassparams.yaml", "/crds/targetgroupbindings.yaml");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (String definition : DEFINITIONS) {
            try (InputStream in = CrdsCommand.class.getResourceAsStream(definition)) {
                if (in == null) {
                    throw new IllegalStateException("resource: " + definition + " (expected: on the class path)");
                }
                String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                spec.commandLine().getOut().println(yaml.startsWith("---") ? yaml : "---\n" + yaml);
            }
        }
        return 0;
    }
}
