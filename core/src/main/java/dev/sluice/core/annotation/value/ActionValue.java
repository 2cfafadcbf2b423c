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

/** {@code actions.<name>}: what a rule does, as written. */
public record ActionValue(
        String type,
        Optional<String> targetGroupArn,
        Optional<String> targetGroupName,
        Optional<FixedResponse> fixedResponse,
        Optional<Redirect> redirect,
        Optional<Forward> forward) {
    private static final JsonField<String> TYPE = JsonField.of("type", text());
    private static final JsonField<Optional<String>> TARGET_GROUP_ARN =
            JsonField.of("targetGroupARN", optional(text()));
    private static final JsonField<Optional<String>> TARGET_GROUP_NAME =
            JsonField.of("targetGroupName", optional(text()));
    private static final JsonField<Optional<FixedResponse>> FIXED_RESPONSE =
            JsonField.of("fixedResponseConfig", optional(FixedResponse.FORM));
    private static final JsonField<Optional<Redirect>> REDIRECT =
            JsonField.of("redirectConfig", optional(Redirect.FORM));
    private static final JsonField<Optional<Forward>> FORWARD = JsonField.of("forwardConfig", optional(Forward.FORM));

    public static final JsonForm<ActionValue> FORM = object(
            fields -> new ActionValue(
                    fields.get(TYPE),
                    fields.get(TARGET_GROUP_ARN),
                    fields.get(TARGET_GROUP_NAME),
                    fields.get(FIXED_RESPONSE),
                    fields.get(REDIRECT),
                    fields.get(FORWARD)),
            TYPE,
            TARGET_GROUP_ARN,
            TARGET_GROUP_NAME,
            FIXED_RESPONSE,
            REDIRECT,
            FORWARD);

    public ActionValue {
        requireNonNull(type, "type");
        requireNonNull(targetGroupArn, "targetGroupArn");
        requireNonNull(targetGroupName, "targetGroupName");
        requireNonNull(fixedResponse, "fixedResponse");
        requireNonNull(redirect, "redirect");
        requireNonNull(forward, "forward");
    }

    /** {@code fixedResponseConfig}. */
    public record FixedResponse(Optional<String> contentType, Optional<String> messageBody, String statusCode) {
        private static final JsonField<Optional<String>> CONTENT_TYPE = JsonField.of("contentType", optional(text()));
        private static final JsonField<Optional<String>> MESSAGE_BODY = JsonField.of("messageBody", optional(text()));
        private static final JsonField<String> STATUS_CODE = JsonField.of("statusCode", text());

        static final JsonForm<FixedResponse> FORM = object(
                fields ->
                        new FixedResponse(fields.get(CONTENT_TYPE), fields.get(MESSAGE_BODY), fields.get(STATUS_CODE)),
                CONTENT_TYPE,
                MESSAGE_BODY,
                STATUS_CODE);

        public FixedResponse {
            requireNonNull(contentType, "contentType");
            requireNonNull(messageBody, "messageBody");
            requireNonNull(statusCode, "statusCode");
        }
    }

    /** {@code redirectConfig}. */
    public record Redirect(
            Optional<String> host,
            Optional<String> path,
            Optional<String> port,
            Optional<String> protocol,
            Optional<String> query,
            String statusCode) {
        private static final JsonField<Optional<String>> HOST = JsonField.of("host", optional(text()));
        private static final JsonField<Optional<String>> PATH = JsonField.of("path", optional(text()));
        private static final JsonField<Optional<String>> PORT = JsonField.of("port", optional(text()));
        private static final JsonField<Optional<String>> PROTOCOL = JsonField.of("protocol", optional(text()));
        private static final JsonField<Optional<String>> QUERY = JsonField.of("query", optional(text()));
        private static final JsonField<String> STATUS_CODE = JsonField.of("statusCode", text());

        static final JsonForm<Redirect> FORM = object(
                fields -> new Redirect(
                        fields.get(HOST),
                        fields.get(PATH),
                        fields.get(PORT),
                        fields.get(PROTOCOL),
                        fields.get(QUERY),
                        fields.get(STATUS_CODE)),
                HOST,
                PATH,
                PORT,
                PROTOCOL,
                QUERY,
                STATUS_CODE);

        public Redirect {
            requireNonNull(host, "host");
            requireNonNull(path, "path");
            requireNonNull(port, "port");
            requireNonNull(protocol, "protocol");
            requireNonNull(query, "query");
            requireNonNull(statusCode, "statusCode");
        }
    }

    /** {@code forwardConfig}. */
    public record Forward(List<Target> targetGroups, Optional<Stickiness> stickiness) {
        private static final JsonField<List<Target>> TARGET_GROUPS = JsonField.of("targetGroups", list(Target.FORM));
        private static final JsonField<Optional<Stickiness>> STICKINESS =
                JsonField.of("targetGroupStickinessConfig", optional(Stickiness.FORM));

        static final JsonForm<Forward> FORM = object(
                fields -> new Forward(fields.get(TARGET_GROUPS), fields.get(STICKINESS)), TARGET_GROUPS, STICKINESS);

        public Forward {
            targetGroups = List.copyOf(targetGroups);
            requireNonNull(stickiness, "stickiness");
        }
    }

    /** Where a forward leads: a target group that exists, or a Service and its port. */
    public record Target(
            Optional<String> targetGroupArn,
            Optional<String> targetGroupName,
            Optional<String> serviceName,
            Optional<PortReference> servicePort,
            Optional<Integer> weight) {
        private static final JsonField<Optional<String>> ARN = JsonField.of("targetGroupARN", optional(text()));
        private static final JsonField<Optional<String>> NAME = JsonField.of("targetGroupName", optional(text()));
        private static final JsonField<Optional<String>> SERVICE_NAME = JsonField.of("serviceName", optional(text()));
        private static final JsonField<Optional<PortReference>> SERVICE_PORT =
                JsonField.of("servicePort", optional(port()));
        private static final JsonField<Optional<Integer>> WEIGHT = JsonField.of("weight", optional(int32()));

        static final JsonForm<Target> FORM = object(
                fields -> new Target(
                        fields.get(ARN),
                        fields.get(NAME),
                        fields.get(SERVICE_NAME),
                        fields.get(SERVICE_PORT),
                        fields.get(WEIGHT)),
                ARN,
                NAME,
                SERVICE_NAME,
                SERVICE_PORT,
                WEIGHT);

        public Target {
            requireNonNull(targetGroupArn, "targetGroupArn");
            requireNonNull(targetGroupName, "targetGroupName");
            requireNonNull(serviceName, "serviceName");
            requireNonNull(servicePort, "servicePort");
            requireNonNull(weight, "weight");
        }
    }

    /** {@code targetGroupStickinessConfig}. */
    public record Stickiness(Optional<Boolean> enabled, Optional<Integer> durationSeconds) {
        private static final JsonField<Optional<Boolean>> ENABLED = JsonField.of("enabled", optional(bool()));
        private static final JsonField<Optional<Integer>> DURATION = JsonField.of("durationSeconds", optional(int32()));

        static final JsonForm<Stickiness> FORM =
                object(fields -> new Stickiness(fields.get(ENABLED), fields.get(DURATION)), ENABLED, DURATION);

        public Stickiness {
            requireNonNull(enabled, "enabled");
            requireNonNull(durationSeconds, "durationSeconds");
        }
    }
}
