/**
 * JSON as the AWS Load Balancer Controller reads it from annotations: names in any case, the last of two wins, nothing
 * is coerced. Knows no annotation; start at {@link dev.sluice.core.annotation.json.JsonForm}.
 */
@NullMarked
package dev.sluice.core.annotation.json;

import org.jspecify.annotations.NullMarked;
