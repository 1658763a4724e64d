package kcity.site.call;

import java.util.List;
import java.util.stream.Stream;
import kcity.call.CallForms;
import kcity.call.CallState;
import kcity.programme.Route;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.Step;
import kcity.web.rule.RuleTerms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /calls}. */
@Controller
class CallController {
    private final PublishedCalls calls;
    private final PublishedResults results;
    private final CallForms forms;

    CallController(PublishedCalls calls, PublishedResults results, CallForms forms) {
        this.calls = calls;
        this.results = results;
        this.forms = forms;
    }

    @GetMapping("/calls")
    Page calls(Frame frame) {
        var all = calls.calls();
        return new CallListPage(
                frame,
                cards(frame, in(frame, all, CallState.OPEN, CallState.PAST_CUT_OFF)),
                cards(frame, in(frame, all, CallState.COMING)),
                in(frame, all, CallState.CLOSED)
                        .map(call -> row(frame.of(call.ref()), call))
                        .toList());
    }

    private static List<Card> cards(Frame frame, Stream<PublishedCall> calls) {
        return calls.map(call -> new CallWords(frame.of(call.ref())).card(call)).toList();
    }

    private static Stream<PublishedCall> in(Frame frame, List<PublishedCall> calls, CallState... states) {
        return calls.stream().filter(call -> List.of(states).contains(call.at(frame.now())));
    }

    private static CallListPage.Row row(Frame frame, PublishedCall call) {
        var closes = call.closesAt();
        return new CallListPage.Row(
                "/calls/" + call.ref(),
                new CallWords(frame).name(call),
                call.agency(),
                frame.date(call.opensAt()),
                closes == null ? frame.t("site-call.all-year") : frame.time(closes));
    }

    @GetMapping("/calls/{ref:[a-z0-9-]*20[0-9]{2}-[a-z0-9-]+}")
    Page call(Frame frame, @PathVariable String ref) {
        var call = calls.call(ref);
        var words = new CallWords(frame);
        return new CallPage(
                frame,
                words.name(call),
                words.state(call),
                call.at(frame.now()).open(),
                words.left(call),
                words.second(call),
                Stream.concat(
                                words.times(call).stream(),
                                calls.moved(ref).stream().map(moved -> words.moved(call, moved)))
                        .toList(),
                RuleTerms.of(frame, call.rules()),
                frame.t("site-call.bound", call.version(), String.valueOf(call.edition())),
                how(frame, call),
                CallForm.of(frame, forms.form(call.rules())),
                Step.walk(
                        call.rules().stages().stream()
                                .map(stage -> frame.t("stage." + stage.get()))
                                .toList(),
                        -1),
                results(frame, ref),
                String.valueOf(call.edition()),
                rules(call));
    }

    /** The host's years have pages; another programme's call says all of its rules itself. */
    private static String rules(PublishedCall call) {
        return call.rules().programme().host()
                ? "/years/" + call.edition() + "/versions/" + call.version()
                : "/calls/" + call.ref();
    }

    /** What an applicant does, in order. */
    private static List<String> how(Frame frame, PublishedCall call) {
        var first = switch (call.rules().route()) {
            case Route.Planning planning
            when planning.priorConsultation().known().orElse(false) ->
                List.of(frame.t("site-call.how.agree", call.agency()));
            case Route.Planning planning -> List.<String>of();
            case Route.Demonstration demonstration -> List.of(frame.t("site-call.how.partner"));
        };
        return Stream.concat(
                        first.stream(),
                        Stream.of("register", "write", "submit").map(step -> frame.t("site-call.how." + step)))
                .toList();
    }

    private List<CallPage.Row> results(Frame frame, String ref) {
        return results.announced(frame.now()).stream()
                .filter(result -> result.call().equals(ref))
                .map(result -> new CallPage.Row(
                        "/projects/" + result.application(),
                        result.title(),
                        Marks.of(frame, result),
                        frame.t("site-call.city", result.city(), result.country()),
                        frame.won(result.amount()),
                        frame.date(result.announcedAt())))
                .toList();
    }
}
