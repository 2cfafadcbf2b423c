package dev.sluice.core.targetgroup;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.TAGS;
import static dev.sluice.core.annotation.TargetGroupAnnotations.ATTRIBUTES;
import static dev.sluice.core.annotation.TargetGroupAnnotations.BACKEND_PROTOCOL;
import static dev.sluice.core.annotation.TargetGroupAnnotations.BACKEND_PROTOCOL_VERSION;
import static dev.sluice.core.annotation.TargetGroupAnnotations.MULTI_CLUSTER;
import static dev.sluice.core.annotation.TargetGroupAnnotations.NODE_LABELS;
import static dev.sluice.core.annotation.TargetGroupAnnotations.TARGET_CONTROL_PORT;
import static dev.sluice.core.annotation.TargetGroupAnnotations.TARGET_TYPE;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the settings of one target group: a Service's annotation before its Ingress's, a class's target type first. */
final class BackendSettingsReader {
    private final ControllerSettings settings;
    private final AnnotationReaders readers;
    private final Problems problems;

    BackendSettingsReader(ControllerSettings settings, AnnotationReaders readers, Problems problems) {
        this.settings = settings;
        this.readers = readers;
        this.problems = problems;
    }

    BackendSettings read(Backend backend) {
        AnnotationReader annotations = readers.of(backend.service(), backend.ingress());
        String targetType = targetType(backend, annotations);
        String protocol = annotations.read(BACKEND_PROTOCOL).orElse("HTTP");
        String version = annotations.read(BACKEND_PROTOCOL_VERSION).orElse("HTTP1");
        HealthCheck healthCheck = HealthCheckReader.read(annotations, protocol, version);
        return new BackendSettings(
                targetType,
                protocol,
                version,
                healthCheck,
                annotations.read(ATTRIBUTES).orElseGet(TreeMap::new),
                new TargetGroupTags(settings, readers, problems).of(backend),
                controlPort(backend, annotations, targetType),
                nodeSelector(backend, annotations, targetType),
                isMultiCluster(backend),
                origins(backend, annotations));
    }

    private String targetType(Backend backend, AnnotationReader annotations) {
        Optional<IngressClassParams> fixing = backend.classParams()
                .filter(params -> !params.spec().targetType().isEmpty());
        if (fixing.isEmpty()
                && annotations.has(TARGET_TYPE)
                && annotations.read(TARGET_TYPE).isEmpty()) {
            return BackendSettings.UNKNOWN;
        }
        String type = fixing.map(params -> params.spec().targetType())
                .or(() -> annotations.read(TARGET_TYPE))
                .orElse(settings.ingress().defaultTargetType());
        if (type.equals(BackendSettings.IP) && !settings.gates().isEnabled(FeatureGate.ENABLE_IP_TARGET_TYPE)) {
            reject(backend, fixing, annotations, type, "unsupported targetType: ip when EnableIPTargetType is false");
        } else if (!type.equals(BackendSettings.IP) && !type.equals(BackendSettings.INSTANCE)) {
            reject(backend, fixing, annotations, type, "unknown targetType: " + type);
            return BackendSettings.UNKNOWN;
        }
        return type;
    }

    private void reject(
            Backend backend,
            Optional<IngressClassParams> fixing,
            AnnotationReader annotations,
            String type,
            String message) {
        Origin origin = fixing.map(params -> new Origin(Subject.of(params), "spec.targetType", type))
                .or(() -> annotations.source(TARGET_TYPE).map(Origin::of))
                .orElseGet(() -> new Origin(Subject.of(backend.ingress()), "--default-target-type", type));
        problems.add(Problem.error(ProblemCode.UNSUPPORTED, origin.subject(), origin.field(), origin.value(), message));
    }

    private OptionalInt controlPort(Backend backend, AnnotationReader annotations, String targetType) {
        Annotation<Integer> key = controlPortKey(backend);
        Optional<Integer> port = annotations.read(key);
        if (port.isPresent() && targetType.equals(BackendSettings.INSTANCE)) {
            annotations.reject(
                    key,
                    ProblemCode.UNSUPPORTED,
                    "target control port is not supported for instance target target group");
        }
        return port.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Annotation<Integer> controlPortKey(Backend backend) {
        return TARGET_CONTROL_PORT.named(
                backend.service().key().name() + "." + backend.reference().text());
    }

    /** Labels mean nothing to targets of type ip, so they aren't even read there. */
    private Optional<LabelSelector> nodeSelector(Backend backend, AnnotationReader annotations, String targetType) {
        if (targetType.equals(BackendSettings.IP)) {
            // An Ingress may mean another of its Services.
            readers.of(backend.service())
                    .warn(NODE_LABELS, ProblemCode.WITHOUT_EFFECT, "targets of type ip are pods, on whatever node");
        }
        return targetType.equals(BackendSettings.INSTANCE)
                ? annotations
                        .read(NODE_LABELS)
                        .filter(labels -> !labels.isEmpty())
                        .map(labels -> new LabelSelector(labels, List.of()))
                : Optional.empty();
    }

    /** Either object may say so; the Service isn't asked where the Ingress has said it. */
    private boolean isMultiCluster(Backend backend) {
        return readers.of(backend.ingress()).read(MULTI_CLUSTER).orElse(false)
                || readers.of(backend.service()).read(MULTI_CLUSTER).orElse(false);
    }

    private static List<Origin> origins(Backend backend, AnnotationReader annotations) {
        List<Origin> origins = new ArrayList<>();
        origins.add(new Origin(
                Subject.of(backend.ingress()),
                "backend.service",
                backend.service().key().name() + ":" + backend.reference().text()));
        origins.add(Origin.of(Subject.of(backend.service())));
        backend.classParams()
                .filter(params -> !params.spec().targetType().isEmpty())
                .ifPresent(params -> origins.add(new Origin(
                        Subject.of(params), "spec.targetType", params.spec().targetType())));
        List<Annotation<?>> keys = new ArrayList<>(
                List.of(TARGET_TYPE, BACKEND_PROTOCOL, BACKEND_PROTOCOL_VERSION, ATTRIBUTES, NODE_LABELS, TAGS));
        keys.add(controlPortKey(backend));
        keys.addAll(HealthCheckReader.KEYS);
        keys.forEach(key -> annotations.source(key).map(Origin::of).ifPresent(origins::add));
        return origins;
    }
}
