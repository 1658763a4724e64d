package kcity.charter;

import java.time.ZoneId;
import kcity.shared.Text;

/**
 * The wall clock by which a programme's days begin and its deadlines fall.
 *
 * @param place where that clock hangs: {@code Korea}
 * @param mark stands behind a time: {@code KST}
 * @param name in a sentence: {@code Korean time}
 * @param offset for who does not know the mark: {@code KST, UTC+9}
 */
public record OwnTime(ZoneId zone, Text place, Text mark, Text name, String offset) {}
