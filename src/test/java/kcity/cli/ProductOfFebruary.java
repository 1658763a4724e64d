package kcity.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import kcity.application.StartApplications;
import kcity.call.PrepareCalls;
import kcity.people.FirstOfficer;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.people.SignIn;
import kcity.programme.PrepareEditions;
import kcity.shared.Language;

/**
 * The product with pages in a process of its own, for tests that kill it: folder, how many writers to settle (0 on a later start), and the instant at
 * which its clock begins to tick. It prints its address, then a draft and a session for each writer.
 */
final class ProductOfFebruary {
    private ProductOfFebruary() {}

    public static void main(String[] args) throws InterruptedException {
        var begin = Instant.parse(args[2]);
        var clock = Clock.tick(
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begin)), Duration.ofNanos(1_000));
        var product = Product.start(new Product.Place(Path.of(args[0]), null), 0, clock);
        RunCommand.closeAtTheEnd(product, new CountDownLatch(1));
        product.arrive();
        if (Integer.parseInt(args[1]) > 0) {
            settle(product, Integer.parseInt(args[1]));
        }
        System.out.println("ADDRESS http://localhost:" + product.port());
        Thread.sleep(Duration.ofMinutes(5));
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
            var ref = product.bean(StartApplications.class).start(person.actor(), "2024-demonstration");
            System.out.println("DRAFT " + ref + " " + product.bean(SignIn.class).open(person.id()));
        }
    }
}
