package kcity.portfolio;

import java.net.URI;
import java.util.List;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * One project of the register. What no source tells is null, or an empty text.
 *
 * @param id year and place, such as {@code 2021-gaziantep}
 * @param applicant planning only: the foreign body
 * @param contractor planning only: the Korean consultant
 * @param company demonstration only: the Korean company that leads
 * @param note what to beware of; may be empty
 */
public record RegisteredProject(
        String id,
        int year,
        ProgrammeType type,
        @Nullable SubType subType,
        CountryCode country,
        Text city,
        Text title,
        Text applicant,
        Text contractor,
        Text company,
        @Nullable Won amount,
        List<URI> sources,
        Text note) {
    public RegisteredProject {
        sources = List.copyOf(sources);
    }
}
