/**
 * What users write as JSON into annotations, as records with the form that each is read by. Nothing is checked here but
 * the form: what a field may hold is for those who use it. Start at
 * {@link dev.sluice.core.annotation.value.ActionValue}.
 */
@NullMarked
package dev.sluice.core.annotation.value;

import org.jspecify.annotations.NullMarked;
