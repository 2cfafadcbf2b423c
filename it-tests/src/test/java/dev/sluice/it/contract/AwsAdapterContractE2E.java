package dev.sluice.it.contract;

import dev.sluice.core.contract.CloudContract;
import dev.sluice.core.contract.ContractWorld;
import dev.sluice.it.moto.MotoServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The AWS adapter keeps the contracts of all its ports that moto plays. */
class AwsAdapterContractE2E extends CloudContract {
    @Order(1)
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    @Order(2)
    @RegisterExtension
    static final MotoWorlds WORLDS = new MotoWorlds(MOTO);

    @Override
    protected ContractWorld newWorld() {
        return WORLDS.next();
    }
}
