/**
 * What AWS says on the wire, played by WireMock, for the adapters' tests. Start at {@link dev.sluice.aws.wire.WireAws}.
 */
@NullMarked
package dev.sluice.aws.wire;

import org.jspecify.annotations.NullMarked;
