package dev.sluice.core.annotation.value;

import static dev.sluice.core.annotation.json.JsonForm.bool;
import static dev.sluice.core.annotation.json.JsonForm.int32;
import static dev.sluice.core.annotation.json.JsonForm.list;
import static dev.sluice.core.annotation.json.JsonForm.object;
import static dev.sluice.core.annotation.json.JsonForm.optional;
import static dev.sluice.core.annotation.json.JsonForm.port;
import static dev.sluice.core.annotation.json.JsonForm.text;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonField;
import dev.sluice.core.annotation.json.JsonForm;
import dev.sluice.core.cluster.PortReference;
import java.util.List;
import java.util.Optional;

/** {@code actions.<PROTOCOL>-<port>} of a Service: where its listener forwards to, as written. */
public record NlbActionValue(String type, Optional<Forward> forward) {
    private static final JsonField<String> TYPE = JsonField.of("type", text());
    private static final JsonField<Optional<Forward>> FORWARD = JsonField.of("forwardConfig", optional(Forward.FORM));

    public static final JsonForm<NlbActionValue> FORM =
            object(fields -> new NlbActionValue(fields.get(TYPE), fields.get(FORWARD)), TYPE, FORWARD);

    public NlbActionValue {
        requireNonNull(type, "type");
        requireNonNull(forward, "forward");
    }

    /** {@code forwardConfig}; the weight is that of the Service itself, which comes before the others. */
    public record Forward(
            Optional<Integer> baseServiceWeight, List<Target> targetGroups, Optional<Stickiness> stickiness) {
        private static final JsonField<Optional<Integer>> BASE_WEIGHT =
                JsonField.of("baseServiceWeight", optional(int32()));
        private static final JsonField<List<Target>> TARGET_GROUPS = JsonField.of("targetGroups", list(Target.FORM));
        private static final JsonField<Optional<Stickiness>> STICKINESS =
                JsonField.of("targetGroupStickinessConfig", optional(Stickiness.FORM));

        static final JsonForm<Forward> FORM = object(
                fields -> new Forward(fields.get(BASE_WEIGHT), fields.get(TARGET_GROUPS), fields.get(STICKINESS)),
                BASE_WEIGHT,
                TARGET_GROUPS,
                STICKINESS);

        public Forward {
            requireNonNull(baseServiceWeight, "baseServiceWeight");
            targetGroups = List.copyOf(targetGroups);
            requireNonNull(stickiness, "stickiness");
        }
    }

    /** A target group that exists, or a Service and its port; {@code decrypt} asks for TCP behind a TLS listener. */
    public record Target(
            Optional<String> targetGroupArn,
            Optional<String> serviceName,
            Optional<PortReference> servicePort,
            Optional<Integer> weight,
            boolean decrypt) {
        private static final JsonField<Optional<String>> ARN = JsonField.of("targetGroupARN", optional(text()));
        private static final JsonField<Optional<String>> SERVICE_NAME = JsonField.of("serviceName", optional(text()));
        private static final JsonField<Optional<PortReference>> SERVICE_PORT =
                JsonField.of("servicePort", optional(port()));
        private static final JsonField<Optional<Integer>> WEIGHT = JsonField.of("weight", optional(int32()));
        private static final JsonField<Boolean> DECRYPT = JsonField.of("decrypt", bool());

        static final JsonForm<Target> FORM = object(
                fields -> new Target(
                        fields.get(ARN),
                        fields.get(SERVICE_NAME),
                        fields.get(SERVICE_PORT),
                        fields.get(WEIGHT),
                        fields.get(DECRYPT)),
                ARN,
                SERVICE_NAME,
                SERVICE_PORT,
                WEIGHT,
                DECRYPT);

        public Target {
            requireNonNull(targetGroupArn, "targetGroupArn");
            requireNonNull(serviceName, "serviceName");
            requireNonNull(servicePort, "servicePort");
            requireNonNull(weight, "weight");
        }
    }

    /** {@code targetGroupStickinessConfig}. */
    public record Stickiness(Optional<Boolean> enabled) {
        private static final JsonField<Optional<Boolean>> ENABLED = JsonField.of("enabled", optional(bool()));

        static final JsonForm<Stickiness> FORM = object(fields -> new Stickiness(fields.get(ENABLED)), ENABLED);

        public Stickiness {
            requireNonNull(enabled, "enabled");
        }
    }
}
