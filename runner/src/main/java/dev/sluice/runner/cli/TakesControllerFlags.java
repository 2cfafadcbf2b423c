package dev.sluice.runner.cli;

/** A command that takes the controller's flags beside its own options. */
interface TakesControllerFlags {}
