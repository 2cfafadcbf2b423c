package dev.sluice.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackLabelsTest {
    private static final String LONGEST = "i".repeat(63);

    @Test
    void nameTheIngressOfAStackOfOne() {
        assertThat(StackLabels.of("ingress.k8s.aws", StackId.implicit(new ObjectKey("shop", LONGEST))))
                .isEqualTo(Map.of("ingress.k8s.aws/stack-namespace", "shop", "ingress.k8s.aws/stack-name", LONGEST));
    }

    @Test
    void nameAnExplicitGroup() {
        assertThat(StackLabels.of("ingress.k8s.aws", StackId.explicit("edge")))
                .isEqualTo(Map.of("ingress.k8s.aws/stack", "edge"));
    }

    @Test
    void holdNamesThatAreTooLongForALabelSoThatTheyStayApart() {
        String one = nameOf(LONGEST + "-one");
        String other = nameOf(LONGEST + "-other");

        assertThat(one).startsWith("i".repeat(52) + "-").hasSize(63).isNotEqualTo(other);
    }

    private static String nameOf(String ingress) {
        return StackLabels.of("ingress.k8s.aws", StackId.implicit(new ObjectKey("shop", ingress)))
                .getOrDefault("ingress.k8s.aws/stack-name", "");
    }
}
