/**
 * The use cases: from a changed object to AWS, status and events; the same without writing; and plans for a whole
 * cluster. They put the steps of all other packages in order. Start at
 * {@link dev.sluice.core.reconcile.IngressReconcile} and {@link dev.sluice.core.reconcile.ClusterPlanning};
 * {@link dev.sluice.core.reconcile.IngressLoop} puts their parts together.
 */
@NullMarked
package dev.sluice.core.reconcile;

import org.jspecify.annotations.NullMarked;
