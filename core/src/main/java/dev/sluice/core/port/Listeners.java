package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Listener;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Elastic Load Balancing v2: listeners. Conventions as in {@link LoadBalancers}. */
public interface Listeners {
    /** The listeners of one load balancer. */
    List<ElbListener> list(Arn loadBalancer);

    /** Creates the listener with its first certificate and its tags; an empty tag map sends none. */
    ElbListener create(Listener desired, SortedMap<String, String> tags);

    /**
     * Sets everything that the listener says at once: port, protocol, default actions, first certificate, SSL policy,
     * ALPN policy and mutual authentication; absent parts stay as they are.
     */
    void modify(Arn arn, Listener desired);

    void delete(Arn arn);

    List<ListenerCertificate> certificates(Arn arn);

    void addCertificate(Arn arn, String certificateArn);

    void removeCertificate(Arn arn, String certificateArn);

    SortedMap<String, String> attributes(Arn arn);

    /** Sets these attributes and leaves the others alone. */
    void modifyAttributes(Arn arn, Map<String, String> attributes);
}
