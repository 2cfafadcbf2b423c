/** WAF, today's and the classic regional one: core's ports on the SDK. May use {@code call}. */
@NullMarked
package dev.sluice.aws.waf;

import org.jspecify.annotations.NullMarked;
