package zhiji.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/**
 * The server through which letters leave (邮件服务器, SMTP), from whom they come, and the address at which people open Zhiji, for
 * the links in letters: it is never taken from a request, which anybody can write.
 */
record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        String sender,
        String senderName,
        String site) {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,252}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,253}");
    private static final int LONGEST_NAME = 100;
    private static final int HIGHEST_PORT = 65_535;

    /** How the way to the server is protected. */
    enum Security {
        /** Not at all: only for a server on the same machine or in the same network. */
        @JsonProperty("none")
        NONE,
        /** Begun in the open and then encrypted, refused otherwise (RFC 3207). */
        @JsonProperty("starttls")
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314). */
        @JsonProperty("tls")
        TLS
    }

    MailServer {
        var faults = new ArrayList<Problem.Field>();
        host = host.strip();
        sender = sender.strip();
        senderName = senderName.strip();
        site = site.strip().replaceAll("/+$", "");
        username = username == null || username.isBlank() ? null : username.strip();
        password = username == null || password == null || password.isEmpty() ? null : password;
        if (!HOST.matcher(host).matches()) {
            faults.add(Problem.Field.of("host", "mail.host", host));
        }
        if (port < 1 || port > HIGHEST_PORT) {
            faults.add(Problem.Field.of("port", "mail.port", port));
        }
        if (!ADDRESS.matcher(sender).matches()) {
            faults.add(Problem.Field.of("sender", "email.unreadable", sender));
        }
        if (senderName.length() > LONGEST_NAME || senderName.chars().anyMatch(Character::isISOControl)) {
            faults.add(Problem.Field.of("senderName", "text.length", 0, LONGEST_NAME));
        }
        if (!isSite(site)) {
            faults.add(Problem.Field.of("site", "mail.site", site));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(List.copyOf(faults));
        }
    }

    MailServer withPassword(@Nullable String other) {
        return new MailServer(host, port, security, username, other, sender, senderName, site);
    }

    /** Whether a password kept for the other one may be used here: it must not reach another machine or name. */
    boolean sharesPassword(MailServer other) {
        return host.equals(other.host) && username != null && username.equals(other.username);
    }

    private static boolean isSite(String text) {
        try {
            var address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
