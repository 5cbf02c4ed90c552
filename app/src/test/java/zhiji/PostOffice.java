package zhiji;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real mail server on a port of its own, which the installation under test sends its letters through while it is open. */
public final class PostOffice implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final GreenMail server;
    private final TestApi administrator;

    private PostOffice(GreenMail server, TestApi administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    /** Takes letters from whoever signs in as {@code zhiji}. */
    public static PostOffice open(TestApi administrator) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("zhiji", "zhiji", "post office");
        server.start();
        var office = new PostOffice(server, administrator);
        office.register();
        return office;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What an administrator types in. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("host", "127.0.0.1");
        settings.put("port", port());
        settings.put("security", "none");
        settings.put("username", "zhiji");
        settings.put("password", "post office");
        settings.put("sender", "crm@zhiji.example");
        settings.put("senderName", "知己");
        settings.put("site", "https://crm.zhiji.example/");
        return settings;
    }

    /** The letters to an address, as soon as there are that many. */
    public List<MimeMessage> letters(String address, int count) {
        return Awaitility.await().atMost(WITHIN).until(() -> to(address), letters -> letters.size() >= count);
    }

    /** How many letters there are to an address by now. */
    public int count(String address) {
        return to(address).size();
    }

    public static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public void empty() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    @Override
    public void close() {
        administrator.delete("/mail-server");
        server.stop();
    }

    private void register() {
        var answer = administrator.put("/mail-server", settings());
        if (answer.status() != 204) {
            throw new IllegalStateException("The mail server was refused: " + answer);
        }
    }

    private List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException fault) {
                        throw new IllegalStateException(fault);
                    }
                })
                .toList();
    }
}
