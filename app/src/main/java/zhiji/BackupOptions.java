package zhiji;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wanted of a backup: {@code backup|restore|verify FILE [--home DIR] [--encrypt]}. */
record BackupOptions(
        String verb, Path file, Path home, @Nullable DatabaseAddress database, boolean encrypt) {

    private static final List<String> VERBS = List.of("backup", "restore", "verify");

    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && VERBS.contains(arguments[0]);
    }

    static BackupOptions parse(String[] arguments, Map<String, String> environment) {
        Path file = null;
        var home = StartOptions.defaultHome(environment);
        var encrypt = false;
        for (var index = 1; index < arguments.length; index++) {
            var argument = arguments[index];
            if (argument.equals("--encrypt")) {
                encrypt = true;
            } else if (argument.equals("--home") && index + 1 < arguments.length) {
                home = Path.of(arguments[++index]).toAbsolutePath().normalize();
            } else if (!argument.startsWith("--") && file == null) {
                file = Path.of(argument).toAbsolutePath().normalize();
            } else {
                throw new StartFault(
                        "Cannot make sense of " + argument + "; there are FILE, --home DIR and --encrypt.");
            }
        }
        if (file == null) {
            throw new StartFault("Say which file: ./zhiji " + arguments[0] + " FILE.");
        }
        return new BackupOptions(arguments[0], file, home, StartOptions.database(environment), encrypt);
    }
}
