package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Role;

/** A person has an account. Name and address stay out of the history, so that they can be erased. */
public record PersonRegistered(Reference subject, Act act, String organisation, List<Role> roles) implements Fact {}
