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

    /** The smaller of two counts after a first try: what is remembered between requests, and asked anew now and then,
     * does not count. */
    public int of(Runnable request) {
        request.run();
        return Math.min(count(request), count(request));
    }

    private int count(Runnable request) {
        statements.set(0);
        request.run();
        return statements.get();
    }
}
