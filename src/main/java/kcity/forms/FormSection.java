package kcity.forms;

import java.util.List;
import kcity.shared.Text;

/** A part of a form under one heading. */
public record FormSection(String name, Text title, Text intro, List<FormField> fields) {
    public FormSection {
        fields = List.copyOf(fields);
    }
}
