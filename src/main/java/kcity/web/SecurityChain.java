package kcity.web;

import kcity.people.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may knock at which door. What happens behind a door is asked of the rooms' own rules; here stands only that drafts, reviews and desks want
 * somebody signed in, that posts come from our own pages and carry our token, and what browsers may load (nothing of others).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChain {
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, SignIn signIn, AskToSignIn ask, @Value("${kcity.address:}") String address)
            throws Exception {
        var tokens = new BoundTokens();
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(
                                "/apply/**",
                                "/projects/*/award/**",
                                "/projects/*/pilot/**",
                                "/reviewer/**",
                                "/desk/**",
                                "/letters/**",
                                "/account/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new OwnOrigin(address, ask), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(signIn), AnonymousAuthenticationFilter.class)
                // Every request is authenticated anew by its cookie; without this, each would make the tokens of open
                // pages worthless.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(tokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(ask).accessDeniedHandler(ask))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .cacheControl(cache -> cache.disable())
                        // Without any, browsers would say of our own forms too that they come from nowhere.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** We have no user names of Spring's; this keeps it from inventing one. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> authentication;
    }
}
