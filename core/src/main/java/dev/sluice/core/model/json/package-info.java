/**
 * The desired stack as a JSON document, in upstream's form. Knows the model and nothing else; start at
 * {@link dev.sluice.core.model.json.StackJson}.
 */
@NullMarked
package dev.sluice.core.model.json;

import org.jspecify.annotations.NullMarked;
