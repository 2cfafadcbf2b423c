package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.k8s.given.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomResourceDefinitionsTest {
    @Test
    void servesBindingsInBothVersionsAndStoresTheLater() throws IOException {
        JsonNode versions = definition("targetgroupbindings").path("spec").path("versions");

        assertThat(versions)
                .extracting(version ->
                        version.path("name").asText() + " " + version.path("served") + " " + version.path("storage"))
                .containsExactly("v1alpha1 true false", "v1beta1 true true");
    }

    @Test
    void leavesTheLaterFieldsOutOfTheEarlierVersionOfBindings() throws IOException {
        JsonNode versions = definition("targetgroupbindings").path("spec").path("versions");
        List<String> later = fields(versions.get(1), "spec");
        later.removeAll(fields(versions.get(0), "spec"));

        assertThat(later).containsExactlyInAnyOrder("targetGroupProtocol", "nodeSelector", "ipAddressType", "vpcID");
        assertThat(fields(versions.get(0), "status")).containsExactly("observedGeneration");
    }

    @Test
    void showsTheColumnsOfUpstream() throws IOException {
        assertThat(columns("targetgroupbindings"))
                .containsExactly("SERVICE-NAME", "SERVICE-PORT", "TARGET-TYPE", "ARN", "NAME", "AGE");
        assertThat(columns("ingressclassparams")).containsExactly("GROUP-NAME", "SCHEME", "IP-ADDRESS-TYPE", "AGE");
    }

    @Test
    void refusesBothSpellingsOfPrefixLists() throws IOException {
        JsonNode spec = definition("ingressclassparams")
                .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec/x-kubernetes-validations/0");

        assertThat(spec.path("rule").asText()).isEqualTo("!(has(self.prefixListsIDs) && has(self.PrefixListsIDs))");
        assertThat(spec.path("message").asText())
                .isEqualTo("cannot specify both 'prefixListsIDs' and 'PrefixListsIDs' fields");
    }

    private static List<String> columns(String plural) throws IOException {
        List<String> names = new ArrayList<>();
        definition(plural)
                .at("/spec/versions/0/additionalPrinterColumns")
                .forEach(column -> names.add(column.path("name").asText()));
        return names;
    }

    private static List<String> fields(JsonNode version, String part) {
        List<String> names = new ArrayList<>();
        version.at("/schema/openAPIV3Schema/properties/" + part + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static JsonNode definition(String plural) throws IOException {
        try (InputStream in = CustomResourceDefinitionsTest.class.getResourceAsStream("/crds/" + plural + ".yaml")) {
            return Yaml.json(new String(requireNonNull(in, plural).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
