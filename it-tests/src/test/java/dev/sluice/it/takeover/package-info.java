/** Taking over what the AWS Load Balancer Controller has made, without a write. */
@NullMarked
package dev.sluice.it.takeover;

import org.jspecify.annotations.NullMarked;
