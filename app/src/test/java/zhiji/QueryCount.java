package zhiji;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** How many statements requests send to the database; what jobs of the shared server send meanwhile does not count. */
@Component
public final class QueryCount implements ExecuteListener, ExecuteListenerProvider {

    private final AtomicInteger statements = new AtomicInteger();

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (RequestContextHolder.getRequestAttributes() != null) {
            statements.incrementAndGet();
        }
    }

    /** Asks twice, so that what is remembered between requests does not count, and counts the second time. */
    public int of(Runnable request) {
        request.run();
        statements.set(0);
        request.run();
        return statements.get();
    }
}
