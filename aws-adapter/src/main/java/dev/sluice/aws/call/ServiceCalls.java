package dev.sluice.aws.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.core.SdkResponse;

/**
 * The way of every call to one AWS service. A decorated client waits for limits, retries, tells the listener, and fails
 * with {@link dev.sluice.core.port.PortException} only; the client below must not retry itself. Safe for several
 * threads.
 */
public final class ServiceCalls {
    private final String service;
    private final CallLimits limits;
    private final CallRetry retry;
    private final CallListener listener;
    private final CallClock clock;

    /** The service's id as the SDK spells it, such as {@code Elastic Load Balancing v2}. */
    public ServiceCalls(String service, CallLimits limits, CallRetry retry, CallListener listener, CallClock clock) {
        this.service = service;
        this.limits = limits;
        this.retry = retry;
        this.listener = listener;
        this.clock = clock;
    }

    /** A client of this type that is made at the first call. */
    public <C extends AwsClient> C decorate(Class<C> type, Supplier<C> maker) {
        Supplier<C> client = Lazy.of(maker);
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    CallAttempts.Attempt attempt = () -> invoke(client.get(), method, arguments);
                    return SdkResponse.class.isAssignableFrom(method.getReturnType())
                            ? attempts(method).run(attempt)
                            : attempt.run();
                });
        return type.cast(proxy);
    }

    private CallAttempts attempts(Method method) {
        String name = method.getName();
        String operation = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new CallAttempts(new CallName(service, operation), limits, retry, listener, clock);
    }

    private static Object invoke(AwsClient client, Method method, Object[] arguments) {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not accessible", e);
        }
    }
}
