package dev.sluice.core.targets.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.IngressRule;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.cluster.TargetGroupBinding.Spec;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a TargetGroupBinding as the JSON that checkpoints hash: compact, fields in the order of the custom
 * resource, empty optional ones left out, characters escaped as Go does. The same as upstream's to the byte, so that
 * its checkpoints stay valid.
 */
final class SpecJson {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ObjectWriter writer = mapper.writer(new GoEscapes());

    String of(Spec spec) {
        ObjectNode json = mapper.createObjectNode();
        putUnlessEmpty(json, "targetGroupARN", spec.targetGroupArn());
        putUnlessEmpty(json, "targetGroupName", spec.targetGroupName());
        if (spec.multiClusterTargetGroup()) {
            json.put("multiClusterTargetGroup", true);
        }
        putUnlessEmpty(json, "targetType", spec.targetType());
        putUnlessEmpty(json, "targetGroupProtocol", spec.targetGroupProtocol());
        json.set("serviceRef", service(spec.serviceRef()));
        spec.networking().ifPresent(networking -> json.set("networking", networking(networking)));
        spec.nodeSelector().ifPresent(selector -> json.set("nodeSelector", selector(selector)));
        putUnlessEmpty(json, "ipAddressType", spec.ipAddressType());
        putUnlessEmpty(json, "vpcID", spec.vpcId());
        putUnlessEmpty(json, "iamRoleArnToAssume", spec.iamRoleArnToAssume());
        putUnlessEmpty(json, "assumeRoleExternalId", spec.assumeRoleExternalId());
        try {
            return writer.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written", e);
        }
    }

    private static void putUnlessEmpty(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private ObjectNode service(ServiceReference reference) {
        ObjectNode json = mapper.createObjectNode().put("name", reference.name());
        putPort(json, reference.port());
        return json;
    }

    private static void putPort(ObjectNode json, PortReference port) {
        switch (port) {
            case PortReference.Number number -> json.put("port", number.port());
            case PortReference.Name name -> json.put("port", name.name());
        }
    }

    private ObjectNode networking(Networking networking) {
        ObjectNode json = mapper.createObjectNode();
        if (!networking.ingress().isEmpty()) {
            ArrayNode rules = json.putArray("ingress");
            networking.ingress().forEach(rule -> rules.add(rule(rule)));
        }
        return json;
    }

    private ObjectNode rule(IngressRule rule) {
        ObjectNode json = mapper.createObjectNode();
        ArrayNode from = json.putArray("from");
        rule.from().forEach(peer -> from.add(peer(peer)));
        ArrayNode ports = json.putArray("ports");
        rule.ports().forEach(port -> ports.add(port(port)));
        return json;
    }

    private ObjectNode peer(Peer peer) {
        ObjectNode json = mapper.createObjectNode();
        peer.cidr().ifPresent(cidr -> json.putObject("ipBlock").put("cidr", cidr));
        peer.securityGroup().ifPresent(group -> json.putObject("securityGroup").put("groupID", group));
        return json;
    }

    private ObjectNode port(NetworkPort port) {
        ObjectNode json = mapper.createObjectNode();
        port.protocol().ifPresent(protocol -> json.put("protocol", protocol));
        port.port().ifPresent(reference -> putPort(json, reference));
        return json;
    }

    private ObjectNode selector(LabelSelector selector) {
        ObjectNode json = mapper.createObjectNode();
        if (!selector.matchLabels().isEmpty()) {
            selector.matchLabels().forEach(json.putObject("matchLabels")::put);
        }
        if (!selector.matchExpressions().isEmpty()) {
            ArrayNode expressions = json.putArray("matchExpressions");
            selector.matchExpressions().forEach(expression -> expressions.add(expression(expression)));
        }
        return json;
    }

    private ObjectNode expression(LabelSelector.Expression expression) {
        ObjectNode json = mapper.createObjectNode().put("key", expression.key()).put("operator", expression.operator());
        if (!expression.values().isEmpty()) {
            expression.values().forEach(json.putArray("values")::add);
        }
        return json;
    }

    /** Go escapes what HTML and JavaScript would stumble over, and writes hexadecimal digits in lower case. */
    private static final class GoEscapes extends CharacterEscapes {
        private static final String HTML = "<>&";
        private static final String SHORT = "\b\f\n\r\t";

        private final int[] ascii = standardAsciiEscapesForJSON();

        GoEscapes() {
            HTML.chars().forEach(c -> ascii[c] = ESCAPE_CUSTOM);
            for (int c = 0; c < ' '; c++) {
                if (SHORT.indexOf(c) < 0) {
                    ascii[c] = ESCAPE_CUSTOM;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean lineSeparator = c == '\u2028' || c == '\u2029';
            return c < ascii.length || lineSeparator
                    ? new SerializedString("\\u" + HexFormat.of().toHexDigits((char) c))
                    : null;
        }
    }
}
