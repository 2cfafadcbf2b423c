package dev.sluice.core.network;

import static dev.sluice.core.given.Given.someFacts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.facts.Resolution;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityGroupChoiceTest {
    private final GivenFacts facts = someFacts()
            .withSecurityGroup("sg-1", "web")
            .withSecurityGroup("sg-2", "corp")
            .withSecurityGroup("sg-3", "corp");

    @Test
    void findsIdsBeforeNamesAndAllGroupsOfAName() {
        assertThat(new SecurityGroupChoice(facts).find(List.of("corp", "sg-1")))
                .isEqualTo(Resolution.found(List.of("sg-1", "sg-2", "sg-3")));
    }

    @Test
    void tellsMissingIdsAndNamesTogether() {
        assertThat(new SecurityGroupChoice(facts).find(List.of("sg-1", "sg-1", "corp", "nobody")))
                .isEqualTo(Resolution.failed(
                        ProblemCode.AWS_RESOURCE_NOT_FOUND,
                        "couldn't find all security groups: requested ids [sg-1, sg-1] but found [sg-1], requested names"
                                + " [corp, nobody] but found [corp]"));
    }

    @Test
    void asksForEachNameOnceAndForIdsAsTheyAreGiven() {
        assertThat(new SecurityGroupChoice(facts).find(List.of("corp", "corp")))
                .isEqualTo(Resolution.found(List.of("sg-2", "sg-3")));
    }

    @Test
    void tellsWhatAwsSaysOfAnIdBesideWhatIsWrongWithTheNames() {
        assertThat(new SecurityGroupChoice(facts).find(List.of("sg-9", "nobody")))
                .isEqualTo(Resolution.failed(
                        ProblemCode.AWS_RESOURCE_NOT_FOUND,
                        "couldn't find all security groups: InvalidGroup.NotFound: sg-9, requested names [nobody] but"
                                + " found []"));
    }
}
