/** Core's ports on the AWS SDK and on a simulated AWS. May use {@code core} only. */
@NullMarked
package dev.sluice.aws;

import org.jspecify.annotations.NullMarked;
