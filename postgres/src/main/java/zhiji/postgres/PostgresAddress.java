package zhiji.postgres;

/** Where a PostgreSQL answers, and how to sign in there. */
public record PostgresAddress(String jdbcUrl, String user, String password) {}
