package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kcity.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No password on a command line, where every user of the machine could read it. */
class SecretsTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... words) {
        return Kcity.commandLine().setErr(new PrintWriter(said, true)).execute(words);
    }

    @Test
    void aPasswordInTheDatabasesAddressIsRefusedWithWhereItBelongs() {
        assertThat(run("run", "--database", "jdbc:postgresql://localhost/kcity?user=kcity&password=secret"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said.toString())
                .contains("--database-password-file", "KCITY_DATABASE_PASSWORD")
                .doesNotContain("secret");
    }

    @Test
    void aPasswordInTheMailServersAddressIsRefusedWithWhereItBelongs() {
        assertThat(run(
                        "run",
                        "--data",
                        folder.toString(),
                        "--mail",
                        "smtp://me:secret@localhost:25",
                        "--mail-from",
                        "me@kcity.example"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said.toString())
                .contains("--mail-password-file", "KCITY_MAIL_PASSWORD")
                .doesNotContain("secret");
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("password"), "secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run(
                        "run",
                        "--database",
                        "jdbc:postgresql://localhost/kcity",
                        "--database-password-file",
                        file.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said.toString()).contains("chmod 600").doesNotContain("secret");
    }

    @Test
    void theFirstLineOfAPrivateFileGoesIntoTheAddressAsItIs() throws Exception {
        var file = Files.writeString(folder.resolve("password"), "s&c=r t\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Secrets.withPassword("jdbc:postgresql://localhost/kcity?user=kcity", Secrets.in(file)))
                .isEqualTo("jdbc:postgresql://localhost/kcity?user=kcity&password=s%26c%3Dr+t");
    }

    @Test
    void theMailServersPasswordIsJoinedToItsNameWhateverIsInThem() throws Exception {
        var file = Files.writeString(folder.resolve("password"), "p@ss: word\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var mail = new MailServer();
        mail.server = "smtp://me@agency.example@mail.example:587";
        mail.from = "me@agency.example";
        mail.passwordFile = file;
        assertThat(mail.url()).isEqualTo("smtp://me%40agency.example:p%40ss%3A%20word@mail.example:587");
    }
}
