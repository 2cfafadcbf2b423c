/**
 * Core's ports on the AWS SDK, a package for each AWS service, and on a simulated AWS. May use {@code core} only. Start
 * at {@link dev.sluice.aws.AwsCloud}.
 */
@NullMarked
package dev.sluice.aws;

import org.jspecify.annotations.NullMarked;
