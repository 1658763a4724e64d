package kcity.programme;

import kcity.charter.Programme;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A version of a rulebook is in force from now on. */
public record RulebookAdopted(Reference subject, Act act, String reason, int edition, int version, String sha256)
        implements Fact {
    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    static Reference reference(Programme programme, int edition, int version) {
        return new Reference("rulebook", programme.edition(edition) + "-" + version);
    }
}
