/**
 * The annotations that users configure load balancers with: one catalogue that holds name, place, type, default, merge
 * rule and documentation of each, and the reader that everything reads them through. May use the records of the cluster
 * and of problems; start at {@link dev.sluice.core.annotation.AnnotationCatalogue}.
 */
@NullMarked
package dev.sluice.core.annotation;

import org.jspecify.annotations.NullMarked;
