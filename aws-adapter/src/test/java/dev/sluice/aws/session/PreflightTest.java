package dev.sluice.aws.session;

import static dev.sluice.aws.wire.WireAws.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.session.Preflight.Caller;
import dev.sluice.aws.wire.HandClock;
import dev.sluice.aws.wire.HeardCalls;
import dev.sluice.aws.wire.WireAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreflightTest {
    @RegisterExtension
    static final WireAws AWS = new WireAws();

    @Test
    void tellsTheRegionAndWhoCalls() {
        AWS.answer(
                "GetCallerIdentity",
                "<Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/me</Arn><UserId>AIDA</UserId>");

        try (Preflight preflight = preflight()) {
            assertThat(preflight.region()).isEqualTo("us-west-2");
            assertThat(preflight.caller("us-west-2"))
                    .isEqualTo(new Caller("111122223333", "arn:aws:iam::111122223333:user/me"));
        }
    }

    @Test
    void saysWhereToLookWhenNobodyKnowsTheCredentials() {
        AWS.answers("GetCallerIdentity", error(403, "InvalidClientTokenId", "The security token is invalid."));

        try (Preflight preflight = preflight()) {
            assertThatThrownBy(() -> preflight.caller("us-west-2"))
                    .hasMessageStartingWith("The security token is invalid. (check the credentials: AWS_ACCESS_KEY_ID");
        }
    }

    private static Preflight preflight() {
        return new Preflight(AWS.settings(), WireAws.surroundings(new HeardCalls(), new HandClock()));
    }
}
