/**
 * Flags to records: one catalogue of settings with names, types, defaults and documentation, read and checked before
 * anything starts. Start at {@link dev.sluice.runner.settings.SettingCatalogue}.
 */
@NullMarked
package dev.sluice.runner.settings;

import org.jspecify.annotations.NullMarked;
