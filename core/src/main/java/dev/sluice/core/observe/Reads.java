package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads that do not depend on each other, done at the same time on the executor that was handed in. */
final class Reads {
    private final Executor executor;

    Reads(Executor executor) {
        this.executor = requireNonNull(executor, "executor");
    }

    <T> CompletableFuture<T> start(Supplier<T> read) {
        return CompletableFuture.supplyAsync(read, executor);
    }

    /** One read per input; the answers are in the order of the inputs. */
    <I, T> List<T> each(List<I> inputs, Function<I, T> read) {
        List<CompletableFuture<T>> started =
                inputs.stream().map(input -> start(() -> read.apply(input))).toList();
        return started.stream().map(Reads::result).toList();
    }

    /** Waits for the answer; a failed read fails here with its own exception. */
    static <T> T result(CompletableFuture<T> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case PortException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case null, default -> throw e;
            }
        }
    }
}
