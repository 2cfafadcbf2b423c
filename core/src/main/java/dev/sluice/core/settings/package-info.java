/**
 * The settings that the domain reads, parsed and checked before anything starts; start at
 * {@link dev.sluice.core.settings.ControllerSettings}.
 */
@NullMarked
package dev.sluice.core.settings;

import org.jspecify.annotations.NullMarked;
