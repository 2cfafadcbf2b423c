package dev.sluice.runner.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.process.StoppableExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A plain HTTP server for a few paths; requests run on virtual threads. */
public final class HttpListener implements Stoppable {
    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    private HttpListener(HttpServer server) {
        this.server = server;
    }

    /**
     * Binds the address and serves the handlers by path prefix.
     *
     * @throws UncheckedIOException naming the address if it cannot be bound
     */
    public static HttpListener open(InetSocketAddress address, Map<String, HttpHandler> handlers) {
        try {
            HttpListener listener = new HttpListener(HttpServer.create(address, 0));
            handlers.forEach(listener.server::createContext);
            listener.server.setExecutor(listener.requests);
            listener.server.start();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    /** The port that is listened on, also where the address left it open. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        new StoppableExecutor("HTTP requests", requests).close();
    }
}
