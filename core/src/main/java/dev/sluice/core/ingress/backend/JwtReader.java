package dev.sluice.core.ingress.backend;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.annotation.value.JwtValue;
import dev.sluice.core.model.Action;
import dev.sluice.core.problem.ProblemCode;
import java.util.Optional;

/** Reads {@code jwt-validation}, which means all backends of its Ingress. */
public final class JwtReader {
    private static final String OF_CLAIMS = " for additional claims for jwt validation";

    private final AnnotationReader reader;

    public JwtReader(AnnotationReader reader) {
        this.reader = reader;
    }

    /** Reports what is wrong with the annotation, wherever it would count. */
    public void check() {
        reader.read(RoutingAnnotations.JWT_VALIDATION).ifPresent(this::check);
    }

    /** The action; absent if the annotation is, or if it can't be read. */
    public Optional<Action> action() {
        return reader.read(RoutingAnnotations.JWT_VALIDATION)
                .map(value -> new Action.ValidateJwt(
                        value.jwksEndpoint(),
                        value.issuer(),
                        value.additionalClaims().stream()
                                .map(claim -> new Action.Claim(claim.format(), claim.name(), claim.values()))
                                .toList()));
    }

    private void check(JwtValue value) {
        require(!value.jwksEndpoint().isEmpty(), "jwksEndpoint is a required field for jwt validation");
        require(!value.issuer().isEmpty(), "issuer is a required field for jwt validation");
        for (JwtValue.Claim claim : value.additionalClaims()) {
            require(!claim.format().isEmpty(), "format is a required field" + OF_CLAIMS);
            require(!claim.name().isEmpty(), "name is a required field" + OF_CLAIMS);
            require(!claim.values().isEmpty(), "values must not be empty" + OF_CLAIMS);
        }
    }

    private void require(boolean present, String message) {
        if (!present) {
            reader.reject(RoutingAnnotations.JWT_VALIDATION, ProblemCode.MISSING_FIELD, message);
        }
    }
}
