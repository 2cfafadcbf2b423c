/**
 * The one gate that all writing to AWS and to the cluster passes, wherever it comes from; closed, it lets reads through
 * and nothing else. May use the ports. Start at {@link dev.sluice.core.gate.WriteGate}.
 */
@NullMarked
package dev.sluice.core.gate;

import org.jspecify.annotations.NullMarked;
