package kcity.application;

import java.util.Collection;
import java.util.Set;

/** A room that may turn proposals down, which then hold no place against others. Every bean of this type is asked. */
public interface TurnedDown {
    /** Those of them that do not go on. */
    Set<String> among(Collection<String> refs);
}
