package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A certificate of a listener; the default one may be listed a second time as an extra one. */
public record ListenerCertificate(String arn, boolean isDefault) {
    public ListenerCertificate {
        requireNonNull(arn, "arn");
    }

    /**
     * ARNs of those that the listener holds beside its default one. The default one may be held a second time, and then
     * some implementations call both entries the default; a process that died between two calls may not have added it
     * yet.
     */
    public static List<String> extras(List<ListenerCertificate> all) {
        List<String> held =
                new ArrayList<>(all.stream().map(ListenerCertificate::arn).toList());
        all.stream()
                .filter(ListenerCertificate::isDefault)
                .findFirst()
                .ifPresent(standing -> held.remove(standing.arn()));
        return List.copyOf(held);
    }
}
