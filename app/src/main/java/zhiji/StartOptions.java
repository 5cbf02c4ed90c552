package zhiji;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the server listens and keeps its things. */
record StartOptions(
        String host, int port, Path home, @Nullable DatabaseAddress database) {

    private static final int LARGEST_PORT = 65_535;
    private static final int DEFAULT_PORT = 8080;

    static StartOptions parse(String[] arguments, Map<String, String> environment) {
        var options = new StartOptions("localhost", DEFAULT_PORT, defaultHome(environment), database(environment));
        for (var index = 0; index < arguments.length; index += 2) {
            if (index + 1 == arguments.length) {
                throw new StartFault("The option " + arguments[index] + " lacks its value.");
            }
            options = options.with(arguments[index], arguments[index + 1]);
        }
        return options;
    }

    /** @throws StartFault if another program listens already */
    void checkPort() {
        try {
            var address = InetAddress.getByName(host);
            try (var probe = new ServerSocket(port, 1, address)) {
                probe.getLocalPort();
            }
        } catch (UnknownHostException unknown) {
            throw new StartFault("This machine has no address " + host + "; give one with --host.");
        } catch (IOException taken) {
            throw new StartFault("Port " + port + " of " + host + " cannot be used (" + taken.getMessage()
                    + "); stop the program that holds it, or choose another one with --port.");
        }
    }

    private StartOptions with(String option, String value) {
        return switch (option) {
            case "--port" -> new StartOptions(host, port(value), home, database);
            case "--host" -> new StartOptions(value, port, home, database);
            case "--home" -> new StartOptions(host, port, Path.of(value).toAbsolutePath(), database);
            default -> throw new StartFault("There is no option " + option + "; there are --port, --host and --home.");
        };
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new StartFault("The port must be a number from 1 to 65535, not " + value + ".");
        }
        throw new StartFault("The port must be a number from 1 to 65535, not " + value + ".");
    }

    static @Nullable DatabaseAddress database(Map<String, String> environment) {
        var url = environment.get("ZHIJI_DATABASE_URL");
        return url == null || url.isBlank() ? null : DatabaseAddress.parse(url);
    }

    static Path defaultHome(Map<String, String> environment) {
        var chosen = environment.get("ZHIJI_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        return "root".equals(System.getProperty("user.name"))
                ? Path.of("/var/lib/zhiji")
                : Path.of(System.getProperty("user.home"), ".local", "share", "zhiji");
    }
}
