/**
 * What every implementation of a cloud port must do, whatever is behind it: AWS, an emulator of it or memory. A test
 * class extends {@link dev.sluice.core.contract.CloudContract} and says where its world is. Contracts assert only what
 * AWS itself does and {@code moto}, the emulator that the real adapter is tried on, does too. Start at
 * {@link dev.sluice.core.contract.ContractWorld}.
 */
@NullMarked
package dev.sluice.core.contract;

import org.jspecify.annotations.NullMarked;
