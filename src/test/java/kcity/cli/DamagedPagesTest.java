package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import kcity.people.FirstOfficer;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A disk that gave back other bytes than it got: the check tells which pages, and looks at all else. */
class DamagedPagesTest {
    private static final int PAGE = 8_192;
    private static final Clock FEBRUARY = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String chain = "";
    private String people = "";

    private void play() {
        try (var product = Product.play(new Product.Place(folder, null), FEBRUARY, 1)) {
            product.arrive();
            var officer = product.bean(FirstOfficer.class).officer().actor();
            for (var i = 1; i <= 40; i++) {
                product.bean(RegisterPeople.class)
                        .enter(
                                officer,
                                new Text("", "University " + i),
                                OrganisationKind.UNIVERSITY,
                                CountryCode.KOREA);
            }
            var sql = product.bean(JdbcTemplate.class);
            sql.execute("alter table people.organisation disable trigger user; update people.organisation set name_en ="
                    + " 'Elsewhere' where id = 'KIND'; alter table people.organisation enable trigger user");
            chain = file(sql, "audit.entry");
            people = file(sql, "people.person");
        }
    }

    private static String file(JdbcTemplate sql, String table) {
        return String.valueOf(
                sql.queryForObject("select pg_relation_filepath('" + table + "'::regclass)", String.class));
    }

    private void damage(String file, int page) throws IOException {
        try (var disk =
                new RandomAccessFile(folder.resolve("postgres").resolve(file).toFile(), "rw")) {
            var bytes = new byte[PAGE];
            Arrays.fill(bytes, (byte) 0x5a);
            disk.seek((long) page * PAGE);
            disk.write(bytes);
        }
    }

    private int check() {
        return Kcity.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("check", "--data", folder.toString());
    }

    @Test
    void aDamagedPageIsToldWithItsPlaceAndHidesNothingElse() throws IOException {
        play();
        damage(chain, 1);
        damage(people, 0);
        assertThat(check()).isEqualTo(ExitCode.NO);
        assertThat(out.toString())
                .containsPattern("WRONG  audit: entries \\d+ to \\d+ of the chain cannot be read, the others were: "
                        + "invalid page in block 1 of relation")
                .contains(
                        "WRONG  people: people.person: pages 0 to 0 cannot be read, the others were: invalid page in block 0")
                .contains(
                        "WRONG  people: people.person: 1 rows that the history tells of are not on the pages that can be "
                                + "read: from people.person/P0001 to people.person/P0001")
                .contains("WRONG  people: organisation/KIND: nameEn is \"Elsewhere\"");
        assertThat(out.toString() + err).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aHeadThatWasKeptIsComparedByTheCommand() throws IOException {
        play();
        check();
        var line = out.toString()
                .lines()
                .filter(l -> l.contains("kcity-head"))
                .findFirst()
                .orElseThrow();
        var file = folder.resolve("kept.txt");
        Files.writeString(file, "Kept on 1 February\n" + line + "\n");
        try (var product = Product.play(new Product.Place(folder, null), FEBRUARY, 1)) {
            product.bean(JdbcTemplate.class)
                    .execute(
                            "alter table audit.mention disable trigger user; alter table audit.entry disable trigger user;"
                                    + " delete from audit.mention where seq > 3;"
                                    + " delete from audit.entry where seq > 3; update audit.head set seq = 3,"
                                    + " hash = (select hash from audit.entry where seq = 3);"
                                    + " alter table audit.mention enable trigger user; alter table audit.entry enable trigger user");
        }
        out.getBuffer().setLength(0);
        var code = Kcity.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("check", "--data", folder.toString(), "--head", file.toString());
        assertThat(code).isEqualTo(ExitCode.NO);
        assertThat(out.toString())
                .containsPattern(
                        "WRONG  audit: the chain ends at entry 3, but a head of \\S+ that was kept outside tells of entry \\d+: "
                                + "the newest entries were removed");
    }

    @Test
    void aFileWithoutAHeadIsToldAsSuch() throws IOException {
        play();
        var file = folder.resolve("nothing.txt");
        Files.writeString(file, "Good morning\n");
        var code = Kcity.commandLine()
                .setErr(new PrintWriter(err))
                .execute("check", "--data", folder.toString(), "--head", file.toString());
        assertThat(code).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("there is no head in " + file);
    }
}
