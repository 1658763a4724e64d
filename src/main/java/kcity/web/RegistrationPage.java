package kcity.web;

import java.util.List;
import kcity.people.PeopleMatter;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/**
 * An organisation and its first person register.
 *
 * @param kinds kinds of organisation that may, as value and words
 * @param countries countries, as code and name in the reader's language, sorted by name
 */
public record RegistrationPage(
        Frame frame, SubmittedForm entered, List<Option> kinds, List<Option> countries, String back) implements Page {
    public List<Field> fields() {
        return List.of(
                        Field.text("organisationName", frame.t("web.register.organisation"))
                                .about(PeopleMatter.ORGANISATION_NAME)
                                .autocomplete("organization"),
                        Field.choice("kind", frame.t("web.register.kind"), kinds)
                                .about(PeopleMatter.ORGANISATION_KIND),
                        Field.select("country", frame.t("web.register.country"), countries)
                                .about(PeopleMatter.COUNTRY)
                                .autocomplete("country")
                                .width("medium"),
                        Field.text("name", frame.t("web.register.name"))
                                .about(PeopleMatter.NAME)
                                .autocomplete("name"),
                        Field.of(Kind.EMAIL, "email", frame.t("web.register.email"))
                                .about(PeopleMatter.EMAIL)
                                .autocomplete("email"),
                        Field.of(Kind.PASSWORD, "password", frame.t("web.register.password"))
                                .about(PeopleMatter.PASSWORD)
                                .hint(frame.t("web.register.password.hint"))
                                .autocomplete("new-password"))
                .stream()
                .map(field -> entered.fill(frame, field))
                .toList();
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
