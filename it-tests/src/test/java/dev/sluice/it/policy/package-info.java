/** The IAM policy that users install, held against what the AWS adapter calls. */
@NullMarked
package dev.sluice.it.policy;

import org.jspecify.annotations.NullMarked;
