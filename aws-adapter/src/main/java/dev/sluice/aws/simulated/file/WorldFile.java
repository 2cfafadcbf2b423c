package dev.sluice.aws.simulated.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A world as YAML. Reading what was written gives the same world. What a file leaves out has the value that AWS gives
 * it, or is not there.
 */
public final class WorldFile {
    private static final String ACCOUNT = "111122223333";
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .loaderOptions(largeFiles())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private WorldFile() {}

    /**
     * Reads a world.
     *
     * @throws WorldFormatException if the text is no YAML or no world; {@code name} stands before the message
     * @throws UncheckedIOException if it cannot be read
     */
    public static World read(InputStream input, String name) {
        return read(input, name, warning -> {});
    }

    /**
     * The same.
     *
     * @param warnings is told of each key at the top of the file that says nothing, with {@code name} in front
     */
    public static World read(InputStream input, String name, Consumer<String> warnings) {
        JsonNode root;
        try {
            root = YAML.readTree(text(input));
        } catch (JacksonException e) {
            throw new WorldFormatException(name + notYaml(e), e);
        } catch (CharacterCodingException e) {
            throw new WorldFormatException(name + ": not text in UTF-8 (expected: YAML)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read: " + e.getMessage(), e);
        }
        if (!root.isObject()) {
            throw new WorldFormatException(name + ": no mapping (expected: region, vpcId, subnets, …)");
        }
        NodeReader file = new NodeReader(root, "");
        try {
            World world = world(file);
            file.unknownKeys().forEach(unknown -> warnings.accept(name + ": " + unknown));
            return world;
        } catch (WorldFormatException e) {
            throw new WorldFormatException(name + ": " + e.getMessage(), e);
        }
    }

    private static String text(InputStream input) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(input.readAllBytes()))
                .toString();
    }

    private static String notYaml(JacksonException e) {
        if (e.getCause() instanceof MarkedYAMLException marked) {
            Mark at = marked.getProblemMark();
            return ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1) + ": not YAML: " + marked.getProblem();
        }
        return ": not YAML: " + e.getOriginalMessage();
    }

    private static World world(NodeReader file) {
        Account account = new Account(
                file.text("region"),
                file.text("accountId", ACCOUNT),
                file.text("vpcId"),
                file.flag("shieldSubscribed"));
        Draft draft = World.empty(account).draft();
        file.optionalLong("lastId").ifPresent(draft::countIdsFrom);
        NetworkSection.read(file, draft);
        SecuritySection.read(file, draft);
        CertificateSection.read(file, draft);
        AddOnSection.read(file, draft);
        TargetGroupSection.read(file, draft);
        LoadBalancerSection.read(file, draft);
        return draft.done();
    }

    /** The text of a world; {@code remaining} counts the calls of a moment from now on. */
    public static String write(World world, UnaryOperator<Moment> remaining) {
        Moments moments = new Moments(remaining);
        Account account = world.account();
        NodeWriter file = new NodeWriter()
                .text("region", account.region())
                .text("accountId", account.id(), ACCOUNT)
                .text("vpcId", account.vpcId())
                .flag("shieldSubscribed", account.shieldSubscribed())
                .number("lastId", world.lastId(), 0);
        NetworkSection.write(world, file);
        SecuritySection.write(world, file);
        CertificateSection.write(world, file, moments);
        AddOnSection.write(world, file);
        TargetGroupSection.write(world, file, moments);
        LoadBalancerSection.write(world, file, moments);
        try {
            return YAML.writeValueAsString(file.node());
        } catch (JacksonException e) {
            throw new IllegalStateException("a world cannot be written as YAML", e);
        }
    }

    private static LoaderOptions largeFiles() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
