package zhiji.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Texts;

/** What may be read without signing in, and the headers that keep a browser from being misled. */
@Configuration
class SecuritySettings {

    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    private static final int BCRYPT_STRENGTH = 11;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, Texts texts, JsonMapper json) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/sessions")
                        .permitAll()
                        .requestMatchers("/api/v1/openapi.json", "/api/docs", "/api/docs/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new CallerFilter(sessions), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(CallerFilter::hasBearer)
                        .ignoringRequestMatchers("/api/v1/sessions"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                                refuse(response, HttpStatus.UNAUTHORIZED, "sign-in.missing", texts, json))
                        .accessDeniedHandler((request, response, fault) ->
                                refuse(response, HttpStatus.FORBIDDEN, "forbidden", texts, json)))
                .build();
    }

    private static void refuse(
            HttpServletResponse response, HttpStatus status, String code, Texts texts, JsonMapper json)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.of(code, List.of()));
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
