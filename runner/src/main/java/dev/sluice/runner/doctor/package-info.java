/**
 * Looks at AWS and a cluster for what load balancers need there, before the first of them exists, and says of each
 * thing whether it is right, by what evidence, and what to change. Only reads. Start at
 * {@link dev.sluice.runner.doctor.Doctor}.
 */
@NullMarked
package dev.sluice.runner.doctor;

import org.jspecify.annotations.NullMarked;
