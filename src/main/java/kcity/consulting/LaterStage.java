package kcity.consulting;

import java.util.Optional;
import kcity.shared.Refused.Reason;

/** A stage after consulting, told of by its own room, so that consulting need not look downstream. Every bean of this type is asked. */
public interface LaterStage {
    /** Why the conclusion on that application can no longer be changed; empty where this stage has built nothing on it. */
    Optional<Reason> builtOn(String application);
}
