package zhiji.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** Why a letter could not be handed over, in words, and whether another attempt makes sense (RFC 5321, 4.2.1). */
final class MailTrouble extends Exception {

    private static final int PERMANENT = 500;
    private static final int LONGEST_ANSWER = 200;

    private final transient Problem.Field reason;
    private final boolean lasting;

    private MailTrouble(Problem.Field reason, boolean lasting, MessagingException cause) {
        super(reason.code(), cause);
        this.reason = reason;
        this.lasting = lasting;
    }

    static MailTrouble of(MessagingException fault, MailServer server) {
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            switch (cause) {
                case AuthenticationFailedException wrong -> {
                    return trouble("mail.login", false, fault, server.host());
                }
                case SMTPAddressFailedException refused -> {
                    return trouble(
                            "mail.recipient",
                            refused.getReturnCode() >= PERMANENT,
                            fault,
                            answer(refused.getMessage()));
                }
                case SMTPSendFailedException refused -> {
                    return trouble(
                            "mail.refused", refused.getReturnCode() >= PERMANENT, fault, answer(refused.getMessage()));
                }
                case UnknownHostException unknown -> {
                    return trouble("mail.unknown-host", false, fault, server.host());
                }
                case ConnectException closed -> {
                    return trouble("mail.unreachable", false, fault, server.host(), server.port());
                }
                case SocketTimeoutException late -> {
                    return trouble("mail.unreachable", false, fault, server.host(), server.port());
                }
                case SSLException unsafe -> {
                    return trouble("mail.unsafe", false, fault, server.host(), answer(unsafe.getMessage()));
                }
                default -> {}
            }
        }
        return trouble("mail.refused", false, fault, answer(fault.getMessage()));
    }

    Problem.Field reason() {
        return reason;
    }

    /** Whether the server said no for good. */
    boolean isLasting() {
        return lasting;
    }

    private static MailTrouble trouble(String code, boolean lasting, MessagingException fault, Object... values) {
        return new MailTrouble(Problem.Field.of("", code, values), lasting, fault);
    }

    /** The library chains faults in two ways. */
    private static @Nullable Throwable next(Throwable fault) {
        var chained = fault instanceof MessagingException messaging ? messaging.getNextException() : null;
        return chained == null ? fault.getCause() : chained;
    }

    private static String answer(@Nullable String text) {
        var line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
    }
}
