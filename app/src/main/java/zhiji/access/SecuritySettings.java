package zhiji.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

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
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, TokenGate gate, Refusal refusal) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/sessions")
                        .permitAll()
                        .requestMatchers("/api/v1/openapi.json", "/api/docs", "/api/docs/**")
                        .permitAll()
                        .requestMatchers("/api/v1/public/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new CallerFilter(sessions, gate), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(CallerFilter::hasBearer)
                        .ignoringRequestMatchers("/api/v1/sessions", "/api/v1/public/**"))
                // Who asks is known anew with each request; the usual filter would also renew the browser's token each
                // time,
                // and refuse whoever saves while another request is under way.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                                refusal.write(request, response, HttpStatus.UNAUTHORIZED, "sign-in.missing"))
                        .accessDeniedHandler((request, response, fault) ->
                                refusal.write(request, response, HttpStatus.FORBIDDEN, "forbidden")))
                .build();
    }
}
