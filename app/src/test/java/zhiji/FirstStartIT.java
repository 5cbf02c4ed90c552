package zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What keeps a server from its first start is said in one sentence. */
class FirstStartIT {

    @Test
    void refusesAWeakFirstPasswordInOneSentence() throws IOException, InterruptedException {
        var home = Files.createTempDirectory(
                "zhiji-first", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(
                program, "-Xmx512m", "-cp", classPath, "zhiji.Zhiji", "--home", home.toString(), "--port", freePort());
        builder.environment().put("ZHIJI_ADMIN_PASSWORD", "password123");
        builder.environment().remove("ZHIJI_DATABASE_URL");
        var errors = home.resolve("errors.txt");
        var process = builder.redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(ServerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(errors, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("zhiji")))
                .containsExactly("zhiji: The password in ZHIJI_ADMIN_PASSWORD is refused. This is one of the passwords"
                        + " that are tried first; please choose another one, a sentence for example.");
        assertThat(Files.readString(errors, StandardCharsets.UTF_8)).doesNotContain("\tat ");
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
