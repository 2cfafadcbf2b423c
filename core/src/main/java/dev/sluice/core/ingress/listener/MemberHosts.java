package dev.sluice.core.ingress.listener;

import dev.sluice.core.cluster.Ingress;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The host names that an Ingress serves, with the field in which each stands first. */
record MemberHosts(SortedMap<String, String> fieldByHost) {
    MemberHosts {
        fieldByHost = Collections.unmodifiableSortedMap(new TreeMap<>(fieldByHost));
    }

    static MemberHosts of(Ingress ingress) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (int i = 0; i < ingress.rules().size(); i++) {
            fields.putIfAbsent(ingress.rules().get(i).host(), "spec.rules[" + i + "].host");
        }
        for (int i = 0; i < ingress.tls().size(); i++) {
            String field = "spec.tls[" + i + "].hosts";
            ingress.tls().get(i).hosts().forEach(host -> fields.putIfAbsent(host, field));
        }
        fields.remove("");
        return new MemberHosts(fields);
    }
}
