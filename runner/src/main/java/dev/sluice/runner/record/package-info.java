/**
 * Writing down what AWS holds, so that plans can be made where AWS cannot be reached. Reads through core's ports and
 * changes nothing; start at {@link dev.sluice.runner.record.CloudRecording}.
 */
@NullMarked
package dev.sluice.runner.record;

import org.jspecify.annotations.NullMarked;
