package dev.sluice.core.settings;

/** Which add-ons are deployed; models carry them either way. */
public record AddOnSettings(boolean enableShield, boolean enableWaf, boolean enableWafv2) {
    public static AddOnSettings defaults() {
        return new AddOnSettings(true, true, true);
    }
}
