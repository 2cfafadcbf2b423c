package dev.sluice.core.targetgroup;

import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.ResourceNames;

/** The generated name of a target group, which changes with everything that AWS cannot change in place. */
final class TargetGroupName {
    private TargetGroupName() {}

    static String of(String clusterName, StackId stack, Backend backend, BackendSettings settings, int port) {
        String controlPort = settings.controlPort().isPresent()
                ? Integer.toString(settings.controlPort().getAsInt())
                : "";
        String hash = ResourceNames.hash(
                clusterName,
                stack.toString(),
                backend.ingress().key().namespace(),
                backend.ingress().key().name(),
                backend.service().meta().uid(),
                backend.reference().text(),
                Integer.toString(port),
                settings.targetType(),
                settings.protocol(),
                settings.protocolVersion(),
                controlPort);
        return ResourceNames.ofObject(backend.service().key(), hash);
    }
}
