package kcity.pilot;

import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.jobs.LongWork;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/**
 * Taking in a file of measured values as long work: it is read without a connection, and its values are judged again when they are kept, so that a moment that
 * got a value meanwhile is told and nothing of the file is kept.
 */
@Component
class ValuesWork implements LongWork<ValuesWork.Question, MeasurePilots.Values> {
    private final MeasurePilots measure;
    private final Documents documents;

    ValuesWork(MeasurePilots measure, Documents documents) {
        this.measure = measure;
        this.documents = documents;
    }

    /** The file, and what its values are judged by. */
    record Question(Reading reading, Document file) {}

    @Override
    public String kind() {
        return AskForValues.KIND;
    }

    @Override
    public boolean isCalculation() {
        return false;
    }

    @Override
    public boolean isFor(Actor actor, Reference about) {
        return measure.mayRecord(actor, about.id());
    }

    @Override
    public Question ask(Act act, Order order) {
        var ref = order.about().id();
        var document = AskForValues.document(order);
        var reading = measure.ready(act, ref, AskForValues.key(order));
        return documents
                .find(MeasurePilots.files(ref), document)
                .map(file -> new Question(reading, file))
                .orElseThrow(() -> new NotFound("document " + document));
    }

    /** A file never changes; whether its values fit is judged when they are kept. */
    @Override
    public String revision(Question question) {
        return question.file().sha256();
    }

    @Override
    public MeasurePilots.Values work(Question question, Pulse pulse) {
        pulse.reached(0.1, "jobs.step.values");
        var bytes = documents.bytes(question.file());
        var values =
                new ValueFile(question.reading(), bytes).read(question.file().name());
        pulse.reached(0.6, "jobs.step.values-kept");
        return values;
    }

    @Override
    public String keep(Act act, Order order, Question question, MeasurePilots.Values values) {
        measure.keep(
                act,
                order.about().id(),
                AskForValues.key(order),
                values.measurements(),
                question.file().id());
        return Integer.toString(values.measurements().size());
    }
}
