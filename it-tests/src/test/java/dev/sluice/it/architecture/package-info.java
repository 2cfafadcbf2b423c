/**
 * The rules of the house, held against the code: module arrows, package order, cycles, sizes, names. May read every
 * module. Start at {@link dev.sluice.it.architecture.ModuleArrowsTest}; the order of core's packages is the list in
 * {@link dev.sluice.it.architecture.CorePackageOrder}.
 */
@NullMarked
package dev.sluice.it.architecture;

import org.jspecify.annotations.NullMarked;
