package kcity.charter;

import java.util.Set;
import kcity.shared.CountryCode;
import kcity.shared.Text;

/**
 * A body that owns a programme or runs calls of it. Its officers act for it.
 *
 * @param code such as {@code KAIA}, the id of its organisation and the word that rulebooks write small
 * @param runs the types of calls, as charters and rulebooks write them
 */
public record Agency(String code, Text name, CountryCode country, Set<String> runs) {
    public Agency {
        runs = Set.copyOf(runs);
    }
}
