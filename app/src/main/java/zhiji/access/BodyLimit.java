package zhiji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses large bodies, before anything of them is read, where nobody has signed in: files of gigabytes are for
 * colleagues. One photo fits. A body that does not say how large it is counts as large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BodyLimit extends OncePerRequestFilter {

    private static final long MOST_BYTES = 9L * 1024 * 1024;
    private static final String PUBLIC = "/api/v1/public/";
    private static final String SESSIONS = "/api/v1/sessions";

    private final Refusal refusal;

    BodyLimit(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith(PUBLIC) && !path.equals(SESSIONS) && !path.startsWith(SESSIONS + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            refusal.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length > MOST_BYTES || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }
}
