package kcity.consulting;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum ConsultingMatter implements Matter {
    CONCLUSION,
    CONSULTANT,
    FINDING,
    FINDING_KIND,
    FIRM,
    PEOPLE_MET,
    PLACE,
    REPORT,
    VISITED_ON
}
