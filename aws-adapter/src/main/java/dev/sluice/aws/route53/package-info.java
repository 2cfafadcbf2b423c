/** Route 53: core's port on the SDK. */
@NullMarked
package dev.sluice.aws.route53;

import org.jspecify.annotations.NullMarked;
