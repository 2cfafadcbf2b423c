package dev.sluice.it.docs;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.OptionalBinder;
import dev.sluice.core.port.EventSink;
import dev.sluice.runner.wiring.Extension;

/** What the README shows of extending. */
// README: extending
public final class ExtensionExample implements Extension {
    @Override
    public Module module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), EventSink.class)
                        .setBinding()
                        .toInstance((subject, type, reason, message) -> System.out.println(subject + ": " + message));
            }
        };
    }
}
// README: end
