/**
 * What admission fills in and refuses before an object is stored, as rules without a server: webhooks ask them, and so
 * do loops for objects that no webhook has seen. Start at {@link dev.sluice.core.admission.BindingDefaults} and
 * {@link dev.sluice.core.admission.BindingCheck}.
 */
@NullMarked
package dev.sluice.core.admission;

import org.jspecify.annotations.NullMarked;
