package zhiji;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL to work on, and how to sign in there. */
record DatabaseAddress(String jdbcUrl, String user, String password) {

    private static final int OLDEST_VERSION = 18;

    /** Reads {@code postgres://user:password@host:port/database?options}, or the same as a JDBC address. */
    static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(url, "", "");
        }
        try {
            var uri = URI.create(url);
            var userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            var colon = userInfo.indexOf(':');
            var user = colon < 0 ? userInfo : userInfo.substring(0, colon);
            var password = colon < 0 ? "" : userInfo.substring(colon + 1);
            if (uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().startsWith("postgres")) {
                return new DatabaseAddress(jdbcUrl(uri), decode(user), decode(password));
            }
        } catch (IllegalArgumentException malformed) {
            throw fault();
        }
        throw fault();
    }

    /** @throws StartFault if nothing answers there, or something too old */
    void check() {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "10");
        try (var connection = DriverManager.getConnection(jdbcUrl, properties)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StartFault("The database of ZHIJI_DATABASE_URL is PostgreSQL " + version + "; Zhiji needs "
                        + OLDEST_VERSION + " or newer.");
            }
        } catch (SQLException fault) {
            throw new StartFault("The database of ZHIJI_DATABASE_URL cannot be reached: " + fault.getMessage());
        }
    }

    private static String jdbcUrl(URI uri) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartFault fault() {
        return new StartFault("ZHIJI_DATABASE_URL must look like postgres://user:password@host:5432/database.");
    }
}
