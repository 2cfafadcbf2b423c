package dev.sluice.k8s.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Is told of every request to the API server. Called by several threads; must neither block nor throw. */
public interface RequestListener {
    /** The server at {@code host}, with its port, answered with this code. */
    void answered(String method, String host, int code);

    /** No answer came. */
    void failed(String method, String host);

    /** A listener that ignores what it is told. */
    static RequestListener none() {
        return new RequestListener() {
            @Override
            public void answered(String method, String host, int code) {}

            @Override
            public void failed(String method, String host) {}
        };
    }

    /** Lets the listener see what passes. */
    static Interceptor interceptor(RequestListener listener) {
        return chain -> {
            Request request = chain.request();
            String host = request.url().host() + ":" + request.url().port();
            try {
                Response response = chain.proceed(request);
                listener.answered(request.method(), host, response.code());
                return response;
            } catch (IOException e) {
                listener.failed(request.method(), host);
                throw e;
            }
        };
    }
}
