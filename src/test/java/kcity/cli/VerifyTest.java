package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kcity.Database;
import kcity.application.ReceiptQueries;
import kcity.application.SignedReceipt;
import kcity.audit.Signatures;
import kcity.terminal.ExitCode;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt that its holder kept, held against the platform, and against its public key alone. */
class VerifyTest {
    private final World world = World.settle();

    @TempDir
    Path folder = Path.of("");

    private Path receipt = Path.of("");
    private String ref = "";

    @BeforeEach
    void keep() throws IOException {
        world.at("2024-02-20T10:00:00+09:00");
        ref = world.submit("Yoon", Stages.CALL, world.demonstration("Verona", "IT", 300));
        var full = world.the(ReceiptQueries.class).of(world.actor("Yoon"), ref, 1);
        var signatures = world.the(Signatures.class);
        receipt = Files.writeString(
                folder.resolve("receipt.json"),
                new SignedReceipt(full, signatures.key(), signatures.sign(full.words())).json());
    }

    private record Answer(int code, String words) {}

    private static Answer verify(Path file, String... options) {
        var words = new StringWriter();
        var arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        var code = Kcity.commandLine()
                .setOut(new PrintWriter(words, true))
                .setErr(new PrintWriter(words, true))
                .execute(arguments);
        return new Answer(code, words.toString());
    }

    /** Against the database of the tests' own product. */
    private Answer atThePlatform(Path file) throws IOException {
        var url = world.the(Database.class).url();
        var password = Files.createFile(
                folder.resolve("password-" + System.nanoTime()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, url.replaceFirst(".*[?&]password=([^&]*).*", "$1"));
        return verify(
                file,
                "--data",
                world.data().toString(),
                "--database",
                url.replaceFirst("([?&])password=[^&]*&?", "$1"),
                "--database-password-file",
                password.toString());
    }

    @Test
    void whatIsStoredAsItWasSubmittedIsGenuine() throws IOException {
        var answer = atThePlatform(receipt);
        assertThat(answer.words())
                .contains(
                        "Receipt:  " + ref + "-R1",
                        "Received: 2024-02-20T01:00:00Z",
                        "GENUINE  every answer and every file is stored as it was submitted.");
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aChangedReceiptAndAChangedStoreAreTold() throws IOException {
        var forged = Files.writeString(
                folder.resolve("forged.json"), Files.readString(receipt).replace("T01:00:00Z", "T00:00:00Z"));
        var answer = atThePlatform(forged);
        assertThat(answer.words()).contains("was not signed by this platform, or was changed since");
        assertThat(answer.code()).isEqualTo(ExitCode.NO);

        world.tamper("update application.submission set answers = answers || '{\"title-en\": [\"Another\"]}'");
        var changed = atThePlatform(receipt);
        assertThat(changed.words()).contains("WRONG    the receipt is genuine, but what is stored is not");
        assertThat(changed.code()).isEqualTo(ExitCode.NO);
    }

    @Test
    void withThePublicKeyAloneTheSignatureIsLookedAt() throws IOException {
        var key = Files.writeString(
                folder.resolve("public-key"), world.the(Signatures.class).key() + "\n");
        assertThat(verify(receipt, "--key", key.toString()))
                .isEqualTo(new Answer(
                        ExitCode.DONE,
                        "Receipt:  %s-R1%nReceived: 2024-02-20T01:00:00Z%nDigest:   %s%n%s%n"
                                .formatted(
                                        ref,
                                        world.the(ReceiptQueries.class)
                                                .of(world.actor("Yoon"), ref, 1)
                                                .receipt()
                                                .digest(),
                                        "GENUINE  the receipt was signed with that key.")));
        Files.writeString(key, "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE");
        assertThat(verify(receipt, "--key", key.toString()).code()).isEqualTo(ExitCode.NO);
    }

    @Test
    void whatIsNoReceiptIsTold() throws IOException {
        var other = Files.writeString(folder.resolve("other.json"), "{\"receipt\": 1}");
        var answer = verify(other);
        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(answer.words()).contains("other.json is no receipt: it is the file of the receipt's page");
        assertThat(verify(folder.resolve("missing.json")).code()).isEqualTo(ExitCode.WRONG_INPUT);
    }
}
