package kcity.web;

import java.util.Optional;
import kcity.people.Person;
import kcity.web.component.HandedLink;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of one-time links. */
public final class SignInLinks {
    private SignInLinks() {}

    /** What is handed over: the link with the host that the reader came by; nothing of it where it went to the person's mailbox. */
    public static HandedLink of(Person person, Optional<String> token) {
        return new HandedLink(person.name(), token.map(SignInLinks::address).orElse(""));
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/" + token)
                .toUriString();
    }
}
