package dev.sluice.core.service.context;

import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.model.Origin;
import dev.sluice.core.naming.UserTags;
import dev.sluice.core.problem.ProblemCode;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of everything that is made for a Service, but for tracking tags. */
public final class ServiceTags {
    private ServiceTags() {}

    public static SortedMap<String, String> of(ServiceBuild build) {
        UserTags userTags = new UserTags(build.settings());
        SortedMap<String, String> written = build.read(NlbAnnotations.TAGS).orElseGet(TreeMap::new);
        for (String key : userTags.reserved(written)) {
            build.findings()
                    .reject(
                            new Origin(build.subject(), NlbAnnotations.TAGS.key(), key + "=" + written.get(key)),
                            ProblemCode.RESERVED_TAG,
                            "external managed tag key " + key + " cannot be specified on Service");
        }
        return userTags.withDefaults(written);
    }
}
