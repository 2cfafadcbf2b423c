package dev.sluice.runner.cli;

/** How a command prints that has no forms but these two; the names are what users write. */
enum TextOrJson {
    text,
    json
}
