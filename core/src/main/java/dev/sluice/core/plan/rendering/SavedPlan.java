package dev.sluice.core.plan.rendering;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans that were looked at and are to be applied later as they are. Holds how they were made ({@code sources}) and a
 * fingerprint of each, no secrets. Planning is pure, so making them again from the same sources gives the same steps,
 * or shows that the world has moved on: then nothing may be applied.
 *
 * @param folder what relative paths among the sources start from; empty if that is not known
 * @param sources what the plans were made from, such as command line arguments
 * @param fingerprints by stack id
 */
public record SavedPlan(String folder, List<String> sources, SortedMap<String, String> fingerprints) {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public SavedPlan {
        requireNonNull(folder, "folder");
        sources = List.copyOf(sources);
        fingerprints = SortedMaps.copyOf(fingerprints);
    }

    public static SavedPlan of(String folder, List<String> sources, List<Plan> plans) {
        return new SavedPlan(folder, sources, fingerprintsOf(plans));
    }

    /** The file's text, with the plans in it for people and programs to read. */
    public String write(List<Plan> plans) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("version", VERSION);
        document.put("folder", folder);
        sources.forEach(document.putArray("sources")::add);
        ObjectNode prints = document.putObject("fingerprints");
        fingerprints.forEach(prints::put);
        document.set("plan", PlanJson.of(plans.stream().map(PlannedStack::of).toList()));
        return document.toPrettyString();
    }

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException if that is not one of this version
     */
    public static SavedPlan read(String text) {
        JsonNode document = parsed(text);
        JsonNode version = document.path("version");
        if (version.asInt() != VERSION || !document.path("fingerprints").isObject()) {
            throw new IllegalArgumentException("saved plan: version " + (version.isMissingNode() ? "missing" : version)
                    + " (expected: " + VERSION + ", with fingerprints, as 'sluice plan --out' writes it)");
        }
        List<String> sources = new ArrayList<>();
        document.path("sources").forEach(source -> sources.add(source.asText()));
        SortedMap<String, String> prints = new TreeMap<>();
        document.path("fingerprints")
                .properties()
                .forEach(each -> prints.put(each.getKey(), each.getValue().asText()));
        return new SavedPlan(document.path("folder").asText(), sources, prints);
    }

    /** The stacks for which the plans made now are not those that were saved; empty if all may be applied. */
    public List<String> movedOn(List<Plan> now) {
        SortedMap<String, String> prints = fingerprintsOf(now);
        SortedMap<String, String> all = new TreeMap<>(fingerprints);
        all.putAll(prints);
        return all.keySet().stream()
                .filter(stack ->
                        !requireNonNull(all.get(stack)).equals(fingerprints.get(stack)) || !prints.containsKey(stack))
                .toList();
    }

    private static SortedMap<String, String> fingerprintsOf(List<Plan> plans) {
        SortedMap<String, String> prints = new TreeMap<>();
        plans.forEach(plan -> prints.put(plan.stack().toString(), fingerprintOf(plan)));
        return prints;
    }

    /** Over everything that is done and everything that was found, in a form that leaves secrets out. */
    private static String fingerprintOf(Plan plan) {
        return ResourceNames.hash(
                plan.changes().toString(),
                plan.tasks().toString(),
                plan.known().toString(),
                plan.problems().toString());
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("saved plan: " + e.getOriginalMessage() + " (expected: JSON)", e);
        }
    }
}
