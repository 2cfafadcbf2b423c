/**
 * How long things take and how that grows, by JMH: {@code ./mvnw -Pbench -pl it-tests -am verify}. Nothing here fails
 * on time.
 */
@NullMarked
package dev.sluice.it.benchmark;

import org.jspecify.annotations.NullMarked;
