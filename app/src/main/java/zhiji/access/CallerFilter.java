package zhiji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises who calls: by bearer token, or by session cookie. */
final class CallerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final TokenGate gate;

    CallerFilter(Sessions sessions, TokenGate gate) {
        this.sessions = sessions;
        this.gate = gate;
    }

    static boolean hasBearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request);
        if (caller.isPresent() && !gate.passes(caller.get(), request, response)) {
            return;
        }
        caller.ifPresent(CallerFilter::remember);
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        if (hasBearer(request)) {
            return sessions.byToken(request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(BEARER.length())
                    .strip());
        }
        var secret = SessionController.secret(request);
        return secret.isEmpty() ? Optional.empty() : sessions.byCookie(secret);
    }

    private static void remember(Caller caller) {
        var authorities = caller.user().administrator()
                ? List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
                : List.<SimpleGrantedAuthority>of();
        var authentication = new UsernamePasswordAuthenticationToken(caller, null, authorities);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
