package kcity.forms;

import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A version of a form was answered for the first time; it stays as it is for whoever answered it. */
public record FormTakenIntoUse(Reference subject, Act act, String form, int version, String sha256) implements Fact {
    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    static Reference reference(String form, int version) {
        return new Reference("form", form + "-" + version);
    }
}
