/**
 * The contracts of core's cloud ports, held against the real adapter. Memory holds them in the aws-adapter's own tests.
 * Start at {@link dev.sluice.it.contract.AwsAdapterContractE2E}.
 */
@NullMarked
package dev.sluice.it.contract;

import org.jspecify.annotations.NullMarked;
