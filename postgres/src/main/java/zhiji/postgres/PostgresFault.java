package zhiji.postgres;

/** The embedded PostgreSQL could not do what it was asked: one sentence for the person who started it. */
public final class PostgresFault extends RuntimeException {

    PostgresFault(String message) {
        super(message);
    }

    PostgresFault(String message, Throwable cause) {
        super(message, cause);
    }
}
