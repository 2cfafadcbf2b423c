/**
 * What is wrong with manifests, for people and for programs: problems with the file and line where they stand, as text,
 * JSON and SARIF. Start at {@link dev.sluice.runner.lint.Finding}.
 */
@NullMarked
package dev.sluice.runner.lint;

import org.jspecify.annotations.NullMarked;
