/**
 * This process's access to AWS: region, VPC, endpoints, credentials, clients and assumed roles. May use core's
 * {@code port} and {@code call}. Start at {@link dev.sluice.aws.session.AwsSettings}.
 */
@NullMarked
package dev.sluice.aws.session;

import org.jspecify.annotations.NullMarked;
