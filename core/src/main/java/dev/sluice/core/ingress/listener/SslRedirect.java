package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.SSL_REDIRECT;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Whether all HTTP listeners of a group only redirect, and to which HTTPS port. */
public final class SslRedirect {
    private final GroupBuild build;

    public SslRedirect(GroupBuild build) {
        this.build = build;
    }

    /** The port; absent if nobody asks, or if it is no HTTPS listener of the group, which is reported. */
    public OptionalInt port(SortedMap<Integer, GroupListener> listeners) {
        Optional<Said<Integer>> agreed = Agreement.of(
                build,
                collected(),
                ports -> "conflicting sslRedirect port: "
                        + TextForms.list(
                                ports.stream().sorted().map(String::valueOf).toList()));
        return agreed.filter(said -> isSecureListener(said, listeners))
                .map(said -> OptionalInt.of(said.value()))
                .orElseGet(OptionalInt::empty);
    }

    /** As upstream: a class's port that is no number ends the search, and nothing redirects. */
    private List<Said<Integer>> collected() {
        List<Said<Integer>> ports = new ArrayList<>();
        for (MemberView member : build.members()) {
            Optional<Said<String>> ofClass = member.textOfClass("sslRedirectPort", spec -> spec.sslRedirectPort());
            if (ofClass.isEmpty()) {
                member.annotated(SSL_REDIRECT).ifPresent(ports::add);
                continue;
            }
            OptionalInt number = Literals.int32(ofClass.get().value());
            if (number.isEmpty()) {
                build.warn(
                        ofClass.get().source(),
                        ProblemCode.INVALID_VALUE,
                        "sslRedirectPort is no number, so nothing in the group redirects to HTTPS");
                return List.of();
            }
            ports.add(ofClass.get().map(text -> number.getAsInt()));
        }
        return ports;
    }

    private boolean isSecureListener(Said<Integer> said, SortedMap<Integer, GroupListener> listeners) {
        GroupListener listener = listeners.get(said.value());
        if (listener == null) {
            build.reject(
                    said.source(),
                    ProblemCode.INVALID_VALUE,
                    "listener does not exist for SSLRedirect port: " + said.value());
            return false;
        }
        if (!listener.isSecure()) {
            build.reject(
                    said.source(),
                    ProblemCode.INVALID_VALUE,
                    "listener protocol non-SSL for SSLRedirect port: " + said.value());
            return false;
        }
        if (listeners.values().stream().allMatch(GroupListener::isSecure)) {
            build.warn(
                    said.source(),
                    ProblemCode.WITHOUT_EFFECT,
                    "no listener of the group speaks HTTP, so none redirects");
        }
        return true;
    }
}
