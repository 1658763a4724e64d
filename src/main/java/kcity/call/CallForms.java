package kcity.call;

import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeFiles;
import kcity.shared.ReadOnce;
import org.springframework.stereotype.Component;

/** The forms that calls ask with, which are public; each is read once. */
@Component
public class CallForms {
    private final ReadOnce<String, FormDefinition> forms = new ReadOnce<>();

    public FormDefinition form(CallRules rules) {
        return forms.get(rules.form(), () -> {
            var file = "forms/" + rules.form() + ".yaml";
            return FormReader.read(file, ProgrammeFiles.text(file));
        });
    }
}
