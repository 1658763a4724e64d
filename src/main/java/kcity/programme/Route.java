package kcity.programme;

import kcity.shared.Text;

/** The rules that only one of the two types knows. */
public sealed interface Route {
    /**
     * @param priorConsultation must a consultation with the Korean side be done before applying
     * @param nationalPriority are proposals of one country asked to come with an order of priority
     * @param proposalsPerCountry the most; {@link Cap#NONE} where a source says that there is no cap
     */
    record Planning(
            Sourced<Boolean> priorConsultation, Sourced<Boolean> nationalPriority, Sourced<Cap> proposalsPerCountry)
            implements Route {}

    /**
     * @param consortium the partner abroad
     * @param origin what the solution must have behind it in Korea
     * @param leadSize the size of the leading company
     */
    record Demonstration(Sourced<Consortium> consortium, Sourced<Text> origin, Sourced<Text> leadSize)
            implements Route {}
}
