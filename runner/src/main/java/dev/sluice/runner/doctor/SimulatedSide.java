package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.world.Account;

/** A simulated AWS in the place of the account; what it holds stays as it is. */
public final class SimulatedSide implements AwsSide {
    private final SimulatedAws aws;

    public SimulatedSide(SimulatedAws aws) {
        this.aws = requireNonNull(aws, "aws");
    }

    @Override
    public String region() {
        return account().region();
    }

    @Override
    public Caller caller(String region) {
        Account account = account();
        return new Caller(account.id(), "arn:" + account.partition() + ":iam::" + account.id() + ":user/simulated");
    }

    @Override
    public Opened open() {
        return new Opened(aws.cloud(), account().vpcId());
    }

    @Override
    public void close() {}

    private Account account() {
        return aws.world().account();
    }
}
