package kcity.call;

import java.util.concurrent.ConcurrentHashMap;
import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeFiles;
import org.springframework.stereotype.Component;

/** The forms that calls ask with, which are public; each is read once. */
@Component
public class CallForms {
    private final ConcurrentHashMap<String, FormDefinition> forms = new ConcurrentHashMap<>();

    public FormDefinition form(CallRules rules) {
        return forms.computeIfAbsent(rules.form(), name -> {
            var file = "forms/" + name + ".yaml";
            return FormReader.read(file, ProgrammeFiles.text(file));
        });
    }
}
