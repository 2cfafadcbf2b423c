package dev.sluice.runner.wiring;

import com.google.inject.Module;

/**
 * Replaces parts of the controller. Found on the class path by {@link java.util.ServiceLoader}; its module replaces a
 * port with {@code OptionalBinder.newOptionalBinder(binder(), Port.class).setBinding()}. Every port in
 * {@code dev.sluice.core.port} may be replaced, and {@code ClusterView}. Two replacements of one port stop the start.
 */
@FunctionalInterface
public interface Extension {
    /** The module with the replacements; asked for once, before anything is made. */
    Module module();
}
