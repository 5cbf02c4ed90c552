package zhiji.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands letters over to a mail server (SMTP, RFC 5321). */
@Component
class Smtp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Clock clock;

    Smtp(Clock clock) {
        this.clock = clock;
    }

    /** What is handed over; the id names it everywhere, so that a letter sent twice can be recognised. */
    record Text(UUID id, String recipient, String subject, String body) {}

    /** @throws MailTrouble if the server did not take it */
    void send(MailServer server, Text text) throws MailTrouble {
        var session = Session.getInstance(properties(server));
        try (var transport = session.getTransport(server.security() == MailServer.Security.TLS ? "smtps" : "smtp")) {
            var message = message(session, server, text);
            transport.connect(server.host(), server.port(), server.username(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException fault) {
            throw MailTrouble.of(fault, server);
        }
    }

    private MimeMessage message(Session session, MailServer server, Text text) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader(
                        "Message-ID",
                        "<" + text.id()
                                + server.sender().substring(server.sender().indexOf('@')) + ">");
            }
        };
        try {
            message.setFrom(new InternetAddress(server.sender(), server.senderName(), UTF_8));
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(text.recipient(), true));
        message.setSubject(text.subject(), UTF_8);
        message.setText(text.body(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // Holiday notes and the like do not answer to it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "auth", String.valueOf(server.username() != null));
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.setProperty(prefix + wait, String.valueOf(PATIENCE.toMillis()));
            }
        }
        var encrypts = String.valueOf(server.security() == MailServer.Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", encrypts);
        properties.setProperty("mail.smtp.starttls.required", encrypts);
        return properties;
    }
}
