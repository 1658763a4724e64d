package kcity.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of one-time links. */
public final class SignInLinks {
    private SignInLinks() {}

    /** What is handed over: the link with the host that the reader came by. */
    public static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/" + token)
                .toUriString();
    }
}
