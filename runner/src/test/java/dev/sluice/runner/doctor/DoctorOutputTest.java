package dev.sluice.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorOutputTest {
    private static final Diagnosis DIAGNOSIS = new Diagnosis(List.of(
            Check.pass("region", "us-west-2"),
            Check.fail("subnets, internal", "too few", "free 2")
                    .with(new Table(
                            List.of("subnet", "verdict"),
                            List.of(List.of("subnet-12", "chosen"), List.of("subnet-1", "6 free addresses < 8")))),
            Check.warn("shield:GetSubscriptionState", "read timed out", "open the network"),
            Check.skip("nodes", "none")));

    @Test
    void textHasALineForEachCheckWithTableAndRemedyBelow() {
        assertThat(DoctorText.of(DIAGNOSIS)).isEqualTo("""
                pass  region: us-west-2
                fail  subnets, internal: too few
                      subnet     verdict
                      subnet-12  chosen
                      subnet-1   6 free addresses < 8
                      -> free 2
                warn  shield:GetSubscriptionState: read timed out
                      -> open the network
                skip  nodes: none
                1 passed, 1 failed, 1 warned, 1 skipped
                """);
    }

    @Test
    void jsonHasTheSame() {
        assertThat(DoctorJson.of(DIAGNOSIS)).isEqualTo("""
                {
                  "healthy" : false,
                  "checks" : [ {
                    "name" : "region",
                    "status" : "pass",
                    "evidence" : "us-west-2",
                    "remedy" : ""
                  }, {
                    "name" : "subnets, internal",
                    "status" : "fail",
                    "evidence" : "too few",
                    "remedy" : "free 2",
                    "table" : [ {
                      "subnet" : "subnet-12",
                      "verdict" : "chosen"
                    }, {
                      "subnet" : "subnet-1",
                      "verdict" : "6 free addresses < 8"
                    } ]
                  }, {
                    "name" : "shield:GetSubscriptionState",
                    "status" : "warn",
                    "evidence" : "read timed out",
                    "remedy" : "open the network"
                  }, {
                    "name" : "nodes",
                    "status" : "skip",
                    "evidence" : "none",
                    "remedy" : ""
                  } ]
                }
                """);
    }
}
