package kcity.screening;

import java.util.List;
import kcity.shared.Refused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all later stages say together. */
@Component
class LaterStages {
    private final ObjectProvider<LaterStage> stages;

    LaterStages(ObjectProvider<LaterStage> stages) {
        this.stages = stages;
    }

    List<Reason> builtOn(String application) {
        return stages.orderedStream()
                .flatMap(stage -> stage.builtOn(application).stream())
                .toList();
    }

    List<Reason> begunFor(String call) {
        return stages.orderedStream()
                .flatMap(stage -> stage.begunFor(call).stream())
                .toList();
    }
}
