package kcity.desk.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.desk.job.JobPlace;
import kcity.jobs.LongWork;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.jobs.ResultFile;
import kcity.progress.ProgressCount;
import kcity.progress.ProgressFilter;
import kcity.progress.ProgressQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.web.CsvFile;
import kcity.words.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Writing the file of what a call received as long work: read in one transaction, so of one moment. Each officer has one of a call at a time. */
@Component
class ListWork implements LongWork<ListWork.Question, ResultFile> {
    private final CallQueries calls;
    private final ProgressQueries progress;
    private final ListFile file;
    private final Messages messages;

    ListWork(CallQueries calls, ProgressQueries progress, ListFile file, Messages messages) {
        this.calls = calls;
        this.progress = progress;
        this.file = file;
        this.messages = messages;
    }

    /** @param found how many lines are expected */
    record Question(Act act, String call, ProgressFilter filter, UnaryOperator<String> say, long found) {}

    /** The file is fetched from the job's own page. */
    @Bean
    static JobPlace placeOfLists() {
        return new JobPlace(AskForLists.KIND, about -> "/desk/calls/" + about.id() + "/applications", _ -> "");
    }

    @Override
    public String kind() {
        return AskForLists.KIND;
    }

    @Override
    public String apart(Act act, Order order) {
        return order.about() + " for " + act.by();
    }

    @Override
    public boolean isCalculation() {
        return false;
    }

    @Override
    public boolean isFor(Actor actor, Reference about) {
        return CallRights.maySee(actor, calls.call(about.id()));
    }

    @Override
    public Question ask(Act act, Order order) {
        var call = order.about().id();
        var filter = AskForLists.filter(order).progress(file.perCity(call));
        var language = AskForLists.language(order);
        return new Question(
                act,
                call,
                filter,
                key -> messages.say(language, key),
                progress.counts(act, call, filter).stream()
                        .mapToLong(ProgressCount::found)
                        .sum());
    }

    /** The file tells what is so when it is written: nothing that changed before makes it stale. */
    @Override
    public String revision(Question question) {
        return "";
    }

    @Override
    public ResultFile work(Question question, Pulse pulse) {
        pulse.reached(0, "jobs.step.list");
        var rows = file.rows(question.act(), question.call(), question.filter(), question.say());
        var bytes = CsvFile.bytes(ListFile.headings(question.say()), each -> rows.each(counted(each, question, pulse)));
        return new ResultFile(ListFile.name(question.call()), CsvFile.TYPE, bytes);
    }

    private static Consumer<List<String>> counted(Consumer<List<String>> each, Question question, Pulse pulse) {
        return new Consumer<>() {
            private long written;

            @Override
            public void accept(List<String> row) {
                if (!pulse.isOver()) {
                    each.accept(row);
                    pulse.at(Math.min(1, ++written / Math.max(1.0, question.found())));
                }
            }
        };
    }

    @Override
    public String keep(Act act, Order order, Question question, ResultFile answer) {
        return answer.name();
    }
}
