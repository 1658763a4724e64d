package kcity.people;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Role;

/** A person has an account. Name and address stay out of the history, so that they can be erased. */
public record PersonRegistered(Reference subject, Actor actor, Instant at, String organisation, List<Role> roles)
        implements Fact {}
