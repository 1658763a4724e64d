package kcity.call;

import kcity.charter.Programme;
import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.shared.ReadOnce;
import org.springframework.stereotype.Component;

/** The forms that calls ask with, which are public; each is read once. */
@Component
public class CallForms {
    private final ReadOnce<Asked, FormDefinition> forms = new ReadOnce<>();

    private record Asked(Programme programme, ProgrammeType type, String form) {}

    /** Throws {@link kcity.reading.WrongFile} where the programme's file is wrong or asks less than the programme needs. */
    public FormDefinition form(CallRules rules) {
        return forms.get(new Asked(rules.programme(), rules.type(), rules.form()), () -> {
            var file = "forms/" + rules.form() + ".yaml";
            return FormReader.read(file, rules.programme().text(file), CallNeeds.of(rules.type()));
        });
    }
}
