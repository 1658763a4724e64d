package kcity.notification;

import static kcity.progress.ApplicationStage.AT_WORK;
import static kcity.progress.ApplicationStage.CONSULTING;
import static kcity.progress.ApplicationStage.ELIGIBLE;
import static kcity.progress.ApplicationStage.GO;
import static kcity.progress.ApplicationStage.NOT_ELIGIBLE;
import static kcity.progress.ApplicationStage.NO_GO;
import static kcity.progress.ApplicationStage.SHORT_LISTED;
import static kcity.progress.ApplicationStage.TERMINATED;
import static kcity.progress.ApplicationStage.TO_SCREEN;
import static kcity.progress.ApplicationStage.TO_SIGN;
import static kcity.progress.ApplicationStage.WITHDRAWN;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.ApplicantToldOfDeadline;
import kcity.application.ApplicationCarriedOver;
import kcity.application.ApplicationSubmitted;
import kcity.application.ApplicationWithdrawn;
import kcity.application.ConfirmationTakenBack;
import kcity.application.DraftDiscarded;
import kcity.application.PartnerAsked;
import kcity.application.PartnershipConfirmed;
import kcity.application.ReturnAnswered;
import kcity.application.ReturnAsked;
import kcity.application.WithdrawalTakenBack;
import kcity.award.AgreementAmended;
import kcity.award.AgreementEnded;
import kcity.award.AgreementSigned;
import kcity.award.AmendmentWithdrawn;
import kcity.award.AwardCorrected;
import kcity.award.AwardEntryWithdrawn;
import kcity.award.ContractorChosen;
import kcity.award.PaymentMade;
import kcity.consulting.ConsultingBegun;
import kcity.consulting.ConsultingConcluded;
import kcity.consulting.ConsultingEntryWithdrawn;
import kcity.jobs.JobEnded;
import kcity.people.AccessChanged;
import kcity.people.AccessEndingProposed;
import kcity.people.AccessEndingWithdrawn;
import kcity.people.AddressCorrected;
import kcity.people.BodyNameCorrected;
import kcity.people.NameCorrected;
import kcity.people.PasskeyAdded;
import kcity.people.PasskeyRemoved;
import kcity.people.PasswordSet;
import kcity.people.RecoveryCodeUsed;
import kcity.people.RecoveryCodesMade;
import kcity.people.SecondFactorEnded;
import kcity.people.SecondFactorReset;
import kcity.people.SecondFactorResetProposed;
import kcity.people.SecondFactorResetWithdrawn;
import kcity.people.SecondFactorSet;
import kcity.people.SignInLinkMade;
import kcity.pilot.PilotEntryWithdrawn;
import kcity.pilot.ReportAccepted;
import kcity.progress.ApplicationStage;
import kcity.review.assignment.ReviewersAssigned;
import kcity.review.expert.ExpertEnded;
import kcity.review.expert.ExpertInvited;
import kcity.review.expert.FieldsCorrected;
import kcity.review.round.ReviewEntryWithdrawn;
import kcity.review.scoring.SheetReopened;
import kcity.screening.ApplicationShortListed;
import kcity.screening.ClarificationAnswered;
import kcity.screening.ClarificationAsked;
import kcity.screening.ClarificationSupplemented;
import kcity.screening.ClarificationWithdrawn;
import kcity.screening.ScreeningDecided;
import kcity.screening.ShortListDropped;
import kcity.selection.ChosenWithdrew;
import kcity.selection.ResultAnnounced;
import kcity.selection.SelectionEntryWithdrawn;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Text;
import kcity.words.Word;

/**
 * What a letter says of a fact. Only what every addressee may see: experts are told no application's name, as a conflict may hide it later.
 *
 * @param words message key without {@code .subject} and {@code .body}; place {0} is the application
 * @param about the application; "" where the letter leads to a page of the person's own
 * @param page of the applicant's pages about it; "" for the application itself; without an application the whole address, "" for the expert's own page
 */
record LetterContent(String words, List<Object> arguments, String about, String page) {
    private static final String QUESTIONS = "/clarifications";

    static LetterContent of(Fact fact) {
        var about = application(fact);
        return switch (fact) {
            case ApplicationSubmitted f ->
                new LetterContent(
                                "letter.ApplicationSubmitted",
                                List.of(about, f.title(), about + "-R" + f.revision(), f.at(), f.digest()),
                                about,
                                "")
                        .at(TO_SCREEN);
            case ApplicationCarriedOver f ->
                new LetterContent(
                        "letter.ApplicationCarriedOver",
                        List.of(about, Integer.toString(f.fromEdition()), Integer.toString(f.toEdition())),
                        about,
                        "");
            case ApplicationWithdrawn f ->
                new LetterContent("letter.ApplicationWithdrawn", List.of(about, f.reason()), about, "").at(WITHDRAWN);
            case WithdrawalTakenBack f ->
                new LetterContent("letter.WithdrawalTakenBack", List.of(about, f.why()), about, "");
            case ConfirmationTakenBack f ->
                new LetterContent("letter.ConfirmationTakenBack", List.of(about, f.why()), about, "");
            case ReturnAsked f -> new LetterContent("letter.ReturnAsked", List.of(about, f.why()), about, "");
            case ReturnAnswered f -> new LetterContent("letter.ReturnAnswered", List.of(about, f.why()), about, "");
            case DraftDiscarded _ -> new LetterContent("letter.DraftDiscarded", List.of(about), "", "/apply");
            case PartnerAsked _ -> plain("letter.PartnerAsked", about, "");
            case PartnershipConfirmed _ -> plain("letter.PartnershipConfirmed", about, "");
            case ClarificationAsked f ->
                new LetterContent("letter.ClarificationAsked", List.of(about, f.dueOn()), about, QUESTIONS);
            case ClarificationAnswered _ -> plain("letter.ClarificationAnswered", about, "");
            case ClarificationSupplemented _ -> plain("letter.ClarificationSupplemented", about, "");
            case ScreeningDecided f ->
                plain(
                                f.eligible()
                                        ? "letter.ScreeningDecided.eligible"
                                        : "letter.ScreeningDecided.not-eligible",
                                about,
                                QUESTIONS)
                        .at(f.eligible() ? ELIGIBLE : NOT_ELIGIBLE);
            case ApplicationShortListed _ ->
                plain("letter.ApplicationShortListed", about, "").at(SHORT_LISTED);
            case ConsultingBegun f ->
                new LetterContent("letter.ConsultingBegun", List.of(about, f.firm()), about, QUESTIONS).at(CONSULTING);
            case ConsultingConcluded f ->
                plain(f.go() ? "letter.ConsultingConcluded.go" : "letter.ConsultingConcluded.no-go", about, QUESTIONS)
                        .at(f.go() ? GO : NO_GO);
            case ExpertInvited _ -> plain("letter.ExpertInvited", "", "");
            case ReviewersAssigned _ -> plain("letter.ReviewersAssigned", "", "");
            case ChosenWithdrew f ->
                new LetterContent(
                        "letter.ChosenWithdrew", List.of(about), "", "/desk/calls/" + f.call() + "/selection");
            case ResultAnnounced f -> result(f, about);
            case JobEnded f
            when f.about().startsWith("application/") ->
                new LetterContent(
                        "letter.JobEnded." + f.kind() + "." + f.outcome(),
                        List.of(Reference.parse(f.about()).id()),
                        "",
                        "/projects/" + Reference.parse(f.about()).id() + "/pilot/measurements/jobs/"
                                + f.subject().id());
            case JobEnded f ->
                new LetterContent(
                        "letter.JobEnded." + f.kind() + "." + f.outcome(),
                        List.of(Reference.parse(f.about()).id()),
                        "",
                        "/desk/jobs/" + f.subject().id());
            case SignInLinkMade f -> account("letter.SignInLinkMade." + f.way());
            case PasswordSet _ -> account("letter.PasswordSet");
            case AccessChanged f ->
                account(f.ended() ? "letter.AccessChanged.ended" : "letter.AccessChanged.back", f.reason());
            case AccessEndingProposed f -> account("letter.AccessEndingProposed", f.reason());
            case SecondFactorSet _ -> account("letter.SecondFactorSet");
            case SecondFactorEnded _ -> account("letter.SecondFactorEnded");
            case PasskeyAdded f -> account("letter.PasskeyAdded", f.name());
            case PasskeyRemoved f -> account("letter.PasskeyRemoved", f.name());
            case RecoveryCodesMade _ -> account("letter.RecoveryCodesMade");
            case RecoveryCodeUsed f -> account("letter.RecoveryCodeUsed", f.left());
            case SecondFactorReset f ->
                f.reason().isEmpty()
                        ? account("letter.SecondFactorReset.keeper")
                        : account("letter.SecondFactorReset", f.reason());
            case SecondFactorResetProposed f -> account("letter.SecondFactorResetProposed", f.reason());
            case SecondFactorResetWithdrawn f -> account("letter.SecondFactorResetWithdrawn", f.reason());
            case AccessEndingWithdrawn f -> account("letter.AccessEndingWithdrawn", f.reason());
            default -> award(fact, about);
        };
    }

    /** Tells the stage too, in the word that the applicant's pages use. */
    private LetterContent at(ApplicationStage stage) {
        return new LetterContent(
                words,
                Stream.concat(arguments.stream(), Stream.of(new Word(stage.applicantWord())))
                        .toList(),
                about,
                page);
    }

    /** About the person's own account, where everything of it stands. */
    private static LetterContent account(String words, Object... arguments) {
        return new LetterContent(words, List.of(arguments), "", "/account");
    }

    private static LetterContent result(ResultAnnounced fact, String about) {
        return switch (fact.outcome()) {
            case CHOSEN ->
                new LetterContent("letter.ResultAnnounced.chosen", List.of(about, fact.amount()), about, "")
                        .at(TO_SIGN);
            case RESERVE -> plain("letter.ResultAnnounced.reserve", about, "").at(ApplicationStage.RESERVE);
            case NOT_CHOSEN ->
                plain("letter.ResultAnnounced.not-chosen", about, "").at(ApplicationStage.NOT_CHOSEN);
        };
    }

    private static LetterContent award(Fact fact, String about) {
        return switch (fact) {
            case ContractorChosen f ->
                new LetterContent("letter.ContractorChosen", List.of(about, f.name()), about, "");
            case AgreementSigned f ->
                new LetterContent("letter.AgreementSigned", List.of(about, f.number(), f.amount()), about, "")
                        .at(AT_WORK);
            case PaymentMade f ->
                new LetterContent("letter.PaymentMade", List.of(about, f.milestone(), f.amount()), about, "");
            case AgreementAmended f ->
                new LetterContent(
                        "letter.AgreementAmended", List.of(about, numberOf(f.subject()), f.change()), about, "");
            case AmendmentWithdrawn f ->
                new LetterContent("letter.AmendmentWithdrawn", List.of(about, f.number(), f.why()), about, "");
            case NameCorrected f -> new LetterContent("letter.NameCorrected", List.of(f.why()), "", "/account");
            case BodyNameCorrected f ->
                new LetterContent(
                        "letter.BodyNameCorrected",
                        List.of(new Text(f.wasKo(), f.wasEn()), new Text(f.nameKo(), f.nameEn()), f.why()),
                        "",
                        "/account");
            case AddressCorrected f ->
                new LetterContent("letter.AddressCorrected", List.of(f.was(), f.email(), f.why()), "", "");
            default -> mended(fact, about);
        };
    }

    /** What was put right, taken back or ended. */
    private static LetterContent mended(Fact fact, String about) {
        return switch (fact) {
            case AgreementEnded f ->
                new LetterContent(
                                "letter.AgreementEnded",
                                List.of(about, f.endedOn(), f.paid(), f.owed(), f.back(), f.why()),
                                about,
                                "")
                        .at(TERMINATED);
            case AwardCorrected f -> new LetterContent("letter.AwardCorrected", List.of(about, f.why()), about, "");
            case AwardEntryWithdrawn f ->
                new LetterContent("letter.AwardEntryWithdrawn", List.of(about, f.why()), about, "");
            case ExpertEnded f -> new LetterContent("letter.ExpertEnded", List.of(f.why()), "", "");
            case SheetReopened f ->
                new LetterContent("letter.SheetReopened", List.of(f.application(), f.why()), "", "");
            case FieldsCorrected f ->
                new LetterContent(
                        "letter.FieldsCorrected",
                        List.of(f.why()),
                        "",
                        f.told().equals(f.expert()) ? "" : "/desk/calls/" + f.call() + "/review/experts");
            case ReviewEntryWithdrawn f -> new LetterContent(reviewWords(f), List.of(f.why()), "", "");
            case SelectionEntryWithdrawn f ->
                new LetterContent(
                        "letter.SelectionEntryWithdrawn",
                        List.of(f.call(), f.why()),
                        "",
                        "/desk/calls/" + f.call() + "/selection");
            case ApplicantToldOfDeadline f ->
                new LetterContent(
                        f.cutOff() ? "letter.ApplicantToldOfCutOff" : "letter.ApplicantToldOfDeadline",
                        List.of(about, f.was(), f.closesAt(), f.reason()),
                        about,
                        "");
            case PilotEntryWithdrawn f ->
                new LetterContent("letter.PilotEntryWithdrawn", List.of(about, f.why()), about, "");
            case ReportAccepted _ -> plain("letter.ReportAccepted", about, "");
            case ClarificationWithdrawn f ->
                new LetterContent("letter.ClarificationWithdrawn", List.of(about, f.reason()), about, QUESTIONS);
            case ShortListDropped f ->
                new LetterContent("letter.ShortListDropped", List.of(about, f.reason()), about, "");
            case ConsultingEntryWithdrawn f ->
                new LetterContent("letter.ConsultingEntryWithdrawn", List.of(about, f.why()), about, QUESTIONS);
            default -> plain("letter.other", about, "");
        };
    }

    private static String reviewWords(ReviewEntryWithdrawn fact) {
        return switch (fact.subject().room()) {
            case "withdrawn-round" -> "letter.ReviewEntryWithdrawn.round";
            case "withdrawn-closing" -> "letter.ReviewEntryWithdrawn.closing";
            default -> "letter.ReviewEntryWithdrawn";
        };
    }

    /** {@code KCN-2024-P-001.2} is the second of its kind. */
    private static String numberOf(Reference part) {
        return part.id().substring(part.id().lastIndexOf('.') + 1);
    }

    private static LetterContent plain(String words, String about, String page) {
        return new LetterContent(words, List.of(about), about, page);
    }

    private static String application(Fact fact) {
        return Stream.concat(Stream.of(fact.subject()), fact.related().stream())
                .filter(reference -> reference.room().equals("application"))
                .map(Reference::id)
                .findFirst()
                .orElse("");
    }
}
