package dev.sluice.it.moto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** AWS calls that moto has noted, by the names of their actions, in order. */
public record MotoCalls(List<String> actions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

    public MotoCalls {
        actions = List.copyOf(actions);
    }

    /** The calls of the lines that are whole: moto may be about to write another one. */
    static MotoCalls of(Path recording) throws IOException {
        String text = Files.readString(recording);
        List<String> actions = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            actions.add(action(JSON.readTree(line)));
        }
        return new MotoCalls(actions);
    }

    /** Those that may change something. */
    public List<String> mutations() {
        return actions.stream()
                .filter(action -> !action.matches("(Describe|Get|List|GET ).*"))
                .toList();
    }

    /** Query protocols name the action in the body, JSON protocols in a header, REST has a method and a path. */
    private static String action(JsonNode call) {
        String target = call.at("/headers/X-Amz-Target").asText();
        if (!target.isEmpty()) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        String text = call.path("body").asText();
        String body = call.path("body_encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                : text;
        Matcher action = ACTION.matcher(body);
        return action.find()
                ? action.group(1)
                : call.path("method").asText() + " " + call.path("url").asText();
    }
}
