/**
 * How values of annotations are written: booleans, integers, lists, maps and JSON, with the messages about wrong ones.
 * Knows no annotation; start at {@link dev.sluice.core.annotation.syntax.ValueSyntax}.
 */
@NullMarked
package dev.sluice.core.annotation.syntax;

import org.jspecify.annotations.NullMarked;
