package dev.sluice.core.ingress.listener;

import dev.sluice.core.cluster.Ingress;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The host names that an Ingress serves, with the field in which each stands. */
record MemberHosts(SortedMap<String, String> fieldByHost) {
    MemberHosts {
        fieldByHost = Collections.unmodifiableSortedMap(new TreeMap<>(fieldByHost));
    }

    static MemberHosts of(Ingress ingress) {
        SortedMap<String, String> fields = new TreeMap<>();
        ingress.tls().forEach(tls -> tls.hosts().forEach(host -> fields.put(host, "spec.tls[].hosts")));
        ingress.rules().forEach(rule -> fields.put(rule.host(), "spec.rules[].host"));
        fields.remove("");
        return new MemberHosts(fields);
    }
}
