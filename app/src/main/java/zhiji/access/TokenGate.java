package zhiji.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Holds programs to the limits of their keys, and tells them how they stand in the headers of the IETF draft "RateLimit
 * header fields for HTTP" (10).
 */
@Component
class TokenGate {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final TokenQuotas quotas;
    private final Refusal refusal;

    TokenGate(TokenQuotas quotas, Refusal refusal) {
        this.quotas = quotas;
        this.refusal = refusal;
    }

    /** Whether a request may go on; if not, it was answered. */
    boolean passes(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isTooOften(caller, response)) {
            refusal.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "token.too-often");
            return false;
        }
        if (caller.limits().readOnly() && !READING.contains(request.getMethod())) {
            refusal.write(request, response, HttpStatus.FORBIDDEN, "token.read-only");
            return false;
        }
        return true;
    }

    private boolean isTooOften(Caller caller, HttpServletResponse response) {
        var token = caller.token();
        var perMinute = caller.limits().perMinute();
        if (token == null || perMinute == null) {
            return false;
        }
        var quota = quotas.take(token, perMinute);
        response.setHeader(
                "RateLimit-Policy", "\"token\";q=%d;w=%d".formatted(perMinute, TokenQuotas.WINDOW.toSeconds()));
        response.setHeader("RateLimit", "\"token\";r=%d;t=%d".formatted(quota.left(), quota.seconds()));
        if (quota.exceeded()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(quota.seconds()));
        }
        return quota.exceeded();
    }
}
