package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;

/** An ACM certificate that the stack requests; one without certificate authority is issued by Amazon. */
public record ManagedCertificate(
        ResourceId id,
        String certificateType,
        String certificateAuthorityArn,
        String domainName,
        List<String> subjectAlternativeNames,
        String validationMethod,
        SortedMap<String, String> tags,
        List<Origin> origins)
        implements Resource {
    public ManagedCertificate {
        requireNonNull(id, "id");
        requireNonNull(certificateType, "certificateType");
        requireNonNull(certificateAuthorityArn, "certificateAuthorityArn");
        requireNonNull(domainName, "domainName");
        subjectAlternativeNames = List.copyOf(subjectAlternativeNames);
        requireNonNull(validationMethod, "validationMethod");
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }
}
