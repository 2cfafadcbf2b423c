/**
 * The listeners of a group: on which ports its members listen, with which certificates, for whom, and what comes of it
 * where several listen on one port. Start at {@link dev.sluice.core.ingress.listener.GroupListeners}.
 */
@NullMarked
package dev.sluice.core.ingress.listener;

import org.jspecify.annotations.NullMarked;
