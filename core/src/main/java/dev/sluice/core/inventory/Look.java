package dev.sluice.core.inventory;

/** How the resources of a stack are looked for. Makes a difference where the settings ask for searches by tag. */
public enum Look {
    /** By the search, which may be minutes behind; what this process has written itself is seen all the same. */
    USUAL,
    /**
     * In the lists of everything there is, which cost more calls and are never far behind: before a stack is given up
     * as having nothing left, and when AWS says that something is there already.
     */
    THOROUGH
}
