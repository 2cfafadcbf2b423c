/**
 * AWS as moto plays it, for tests that cross the wire: the server and a VPC to start from. Start at
 * {@link dev.sluice.it.moto.MotoServer}.
 */
@NullMarked
package dev.sluice.it.moto;

import org.jspecify.annotations.NullMarked;
