package kcity.project.pilot;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.RecordPilots;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.FormInput;
import kcity.web.component.Field;
import org.springframework.stereotype.Component;

/** What can be recorded of a pilot by one form each, by the last part of the form's address. */
@Component
class PilotActs {
    /** Does what was written. */
    interface Recording {
        void by(Actor actor, String ref);
    }

    /**
     * One of them.
     *
     * @param key of its heading
     * @param lead key of what is said above the form; "" for nothing
     * @param reading takes what was written, before it is known whether all of it is right
     */
    record Act(
            String key,
            String lead,
            Function<PilotForms, List<Field>> fields,
            Function<FormInput, Recording> reading) {}

    private final Map<String, Act> acts;
    private final RecordPilots record;
    private final MeasurePilots measure;

    PilotActs(RecordPilots record, MeasurePilots measure) {
        this.record = record;
        this.measure = measure;
        this.acts = Map.of(
                "sites", new Act("project.pilot.install", "", PilotForms::install, this::install),
                "operation", new Act("project.pilot.operate", "", PilotForms::startedOn, this::start),
                "operation-end", new Act("project.pilot.end", "project.pilot.end.lead", PilotForms::endedOn, this::end),
                "indicators", new Act("project.pilot.plan", "project.pilot.plan.lead", PilotForms::plan, this::plan),
                "incidents", new Act("project.pilot.note", "", PilotForms::incident, this::note));
    }

    Act act(String name) {
        var act = acts.get(name);
        if (act == null) {
            throw new NotFound("form " + name);
        }
        return act;
    }

    private Recording install(FormInput written) {
        var place = new RecordPilots.Place(
                written.text("site"),
                written.text("place"),
                written.text("partner"),
                written.numberIfAny("latitude", -90, 90).orElse(null),
                written.numberIfAny("longitude", -180, 180).orElse(null),
                written.text("equipment"));
        var on = written.day("installedOn");
        return (actor, ref) -> record.install(actor, ref, place, on);
    }

    private Recording start(FormInput written) {
        var on = written.day("startedOn");
        return (actor, ref) -> record.startOperation(actor, ref, on);
    }

    private Recording end(FormInput written) {
        var on = written.day("endedOn");
        return (actor, ref) -> record.endOperation(actor, ref, on);
    }

    private Recording plan(FormInput written) {
        var plan = new MeasurePilots.Plan(
                written.text("name"),
                written.text("unit"),
                written.oneOf("direction", Direction.class),
                written.number("baseline"),
                written.number("target"));
        return (actor, ref) -> measure.set(actor, ref, plan);
    }

    private Recording note(FormInput written) {
        var on = written.day("happenedOn");
        return (actor, ref) -> record.note(actor, ref, on, written.text("what"), written.text("remedy"));
    }
}
