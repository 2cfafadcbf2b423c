/**
 * What the SDK's types of all AWS services have in common: absent parts are nulls, maps are lists of pairs. Knows no
 * service and makes no call. Start at {@link dev.sluice.aws.shape.Absence}.
 */
@NullMarked
package dev.sluice.aws.shape;

import org.jspecify.annotations.NullMarked;
