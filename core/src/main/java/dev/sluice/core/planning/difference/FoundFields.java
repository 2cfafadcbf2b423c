package dev.sluice.core.planning.difference;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a resource that goes is like, for people: enough to know it by. Empty fields are left out. */
public final class FoundFields {
    private FoundFields() {}

    public static List<FieldChange> of(ElbLoadBalancer found) {
        Differences fields = new Differences();
        fields.compare("type", found.type().apiName(), "");
        fields.compare("scheme", found.scheme(), "");
        fields.compare("dnsName", found.dnsName(), "");
        return fields.fields();
    }

    /** Actions pass {@code shown}, which may put something nicer in the place of ARNs. */
    public static List<FieldChange> of(ElbListener found, UnaryOperator<String> shown) {
        Differences fields = new Differences();
        fields.compare("port", Integer.toString(found.port()), "");
        fields.compare("protocol", found.protocol(), "");
        fields.compare("defaultActions", shown.apply(ActionText.actions(found.defaultActions())), "");
        return fields.fields();
    }

    /** Actions pass {@code shown}, which may put something nicer in the place of ARNs. */
    public static List<FieldChange> of(ElbRule found, UnaryOperator<String> shown) {
        Differences fields = new Differences();
        fields.compare("conditions", ActionText.conditions(found.conditions()), "");
        fields.compare("actions", shown.apply(ActionText.actions(found.actions())), "");
        return fields.fields();
    }

    public static List<FieldChange> of(ElbTargetGroup found) {
        Differences fields = new Differences();
        fields.compare("targetType", found.targetType(), "");
        fields.compare("protocol", found.protocol(), "");
        fields.compare("port", Integer.toString(found.port()), "");
        return fields.fields();
    }

    public static List<FieldChange> of(VpcSecurityGroup found) {
        Differences fields = new Differences();
        fields.compare("description", found.description(), "");
        for (IpPermission permission : found.ingress()) {
            fields.note("inbound", ResourceFields.inbound(permission), "");
        }
        return fields.fields();
    }

    public static List<FieldChange> of(AcmCertificate found) {
        Differences fields = new Differences();
        fields.compare("domainName", found.domainName(), "");
        fields.compare("subjectAlternativeNames", String.join(", ", found.subjectAlternativeNames()), "");
        return fields.fields();
    }

    public static List<FieldChange> of(TargetGroupBinding found) {
        Differences fields = new Differences();
        fields.compare("serviceRef", BindingDifference.service(found.spec().serviceRef()), "");
        fields.compare("targetType", found.spec().targetType(), "");
        return fields.fields();
    }
}
