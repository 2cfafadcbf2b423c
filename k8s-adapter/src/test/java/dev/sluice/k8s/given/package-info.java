/** What tests of this module are given: objects as YAML, an API server in memory, a clock by hand. */
@NullMarked
package dev.sluice.k8s.given;

import org.jspecify.annotations.NullMarked;
