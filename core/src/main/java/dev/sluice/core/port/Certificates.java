package dev.sluice.core.port;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.ManagedCertificate;
import java.util.List;
import java.util.SortedMap;

/** AWS Certificate Manager. Conventions as in {@link LoadBalancers}. */
public interface Certificates {
    /** ARNs of all issued certificates of every key algorithm. */
    List<Arn> listIssued();

    /** All certificates that the plain list shows, whatever their state, with what the list says of them. */
    List<AcmCertificate> list();

    AcmCertificate describe(Arn arn);

    SortedMap<String, String> tags(Arn arn);

    Arn request(ManagedCertificate desired, SortedMap<String, String> tags);

    void delete(Arn arn);
}
