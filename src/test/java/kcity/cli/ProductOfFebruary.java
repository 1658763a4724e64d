package kcity.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kcity.application.SaveDrafts;
import kcity.application.StartApplications;
import kcity.call.CallQueries;
import kcity.call.PrepareCalls;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FormField;
import kcity.people.FirstOfficer;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.people.SignIn;
import kcity.programme.PrepareEditions;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.terminal.ExitCode;
import kcity.testing.Papers;

/**
 * The product with pages in a process of its own, for tests that kill it: folder, how many writers to settle (0 on a later start), and the instant at
 * which its clock begins to tick. It prints its address, then a draft and a session for each writer.
 */
final class ProductOfFebruary {
    private static final String CALL = "2024-demonstration";

    private ProductOfFebruary() {}

    public static void main(String[] args) throws InterruptedException {
        var begin = Instant.parse(args[2]);
        var clock = Clock.tick(
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begin)), Duration.ofNanos(1_000));
        var product =
                Product.start(new Product.Place(Path.of(args[0]), null), 0, Map.of("kcity.limits-times", 1000), clock);
        RunCommand.closeAtTheEnd(product, new CountDownLatch(1));
        product.arrive();
        if (Integer.parseInt(args[1]) > 0) {
            settle(product, Integer.parseInt(args[1]));
        }
        System.out.println("ADDRESS http://localhost:" + product.port());
        Thread.sleep(Duration.ofMinutes(5));
        System.exit(ExitCode.OUR_ERROR);
    }

    private static void settle(Product product, int writers) {
        var molit = product.bean(FirstOfficer.class).officer().actor();
        product.bean(PrepareEditions.class).prepare(molit, 2024);
        product.bean(PrepareCalls.class).prepare(molit, 2024);
        for (var i = 1; i <= writers; i++) {
            var person = product.bean(RegisterPeople.class)
                    .register(new Registration(
                            "Company " + i,
                            OrganisationKind.KOREAN_COMPANY.name(),
                            "KR",
                            "Writer " + i,
                            "writer" + i + "@crash.example",
                            "a long password",
                            Language.EN));
            var ref = product.bean(StartApplications.class).start(person.actor(), CALL);
            fill(product, person.actor(), ref, "City " + i);
            System.out.println("DRAFT " + ref + " " + product.bean(SignIn.class).open(person.id()));
        }
    }

    /** A draft that could be handed in as it is. */
    private static void fill(Product product, Actor writer, String ref, String city) {
        var form = product.bean(CallQueries.class)
                .form(product.bean(CallQueries.class).call(CALL));
        var paper = product.bean(Documents.class)
                .keep(writer, new Reference("application", ref), "plan.pdf", Papers.pdf("Plan"))
                .id();
        var answers = Answers.of(Map.of("title-en", "A pilot", "city", city, "partner-kind", "local-government"));
        for (var field : form.questions(Answers.NONE)) {
            if (answers.all(field.name()).isEmpty() && form.asks(field, answers)) {
                answers = answers.with(field.name(), fitting(field, paper));
            }
        }
        product.bean(SaveDrafts.class).save(writer, ref, answers);
    }

    private static String fitting(FormField field, String paper) {
        return switch (field.kind()) {
            case TEXT -> "Words";
            case LONG_TEXT -> "Words enough to be taken as an answer.";
            case EMAIL -> "nobody@elsewhere.example";
            case NUMBER -> "1";
            case WON -> "300000000";
            case DATE -> "2024-02-01";
            case CHOICE, CHOICES -> field.choices().getFirst().value();
            case COUNTRY -> "VN";
            case YES_NO -> field.name().equals("subsidy-abroad") ? "no" : "yes";
            case FILE -> paper;
            case GROUP, TABLE -> "r1";
        };
    }
}
