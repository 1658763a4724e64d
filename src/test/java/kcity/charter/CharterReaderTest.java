package kcity.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kcity.reading.WrongFile;
import kcity.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong file is the charter of the product's own programme with one thing spoilt. */
class CharterReaderTest {
    private static final String RIGHT = text();

    @Test
    void theProductsOwnProgrammeIsWhatItsCharterSays() {
        var programme = CharterReader.read("programme.yaml", RIGHT);
        assertThat(programme).isEqualTo(Programmes.host());
        assertThat(programme.owner().code()).isEqualTo("MOLIT");
        assertThat(programme.operator("planning").code()).isEqualTo("KIND");
        assertThat(programme.operator("demonstration").code()).isEqualTo("KAIA");
        assertThat(programme.edition(2024)).isEqualTo("2024");
        assertThat(programme.languages()).containsExactly(Language.KO, Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "programme: k-city-network | programme: K City | 'K City' is not written in small letters, digits and hyphens",
                "host: true | host: yes | 'yes' is neither true nor false; write one of them",
                "prefix: KCN | prefix: Kcn1 | 'Kcn1' is not written in two to eight capital letters",
                "zone: Asia/Seoul | zone: Asia/Soul | 'Asia/Soul' is no time zone; write one like Europe/Rome",
                "code: KRW | code: WON | 'WON' is no currency; write its code of three letters, like EUR",
                "languages: [ko, en] | languages: [ko, ko] | a language stands here a second time",
                "languages: [ko, en] | languages: [] | a programme speaks at least one language",
                "code: KAIA | code: KIND | an agency stands here a second time",
                "code: KAIA | code: kaia | 'kaia' is not written in capital letters and digits",
                "runs: [demonstration] | runs: [planning] | another agency runs planning already",
                "runs: [demonstration] | runs: [prizes] | 'prizes' is none of demonstration, planning; write one of them",
                "country: `KR` | country: `KO` | 'KO' is no country; write its code of two letters, like KR",
                "prefix: KCN | prefixes: KCN | the key 'prefix' is missing; write it"
            })
    void refusesACharterWithOneThingWrong(String right, String wrong, String reason) {
        var spoilt = RIGHT.replace(quoted(right), quoted(wrong));
        assertThat(spoilt).isNotEqualTo(RIGHT);
        var refused = catchThrowableOfType(WrongFile.class, () -> CharterReader.read("programme.yaml", spoilt));
        assertThat(refused.complaints())
                .extracting(complaint -> complaint.reason())
                .contains(reason);
    }

    @Test
    void saysWhereItIsWrong() {
        var refused = catchThrowableOfType(
                WrongFile.class,
                () -> CharterReader.read("programme.yaml", RIGHT.replace("prefix: KCN", "prefix: kcn")));
        assertThat(refused.complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(List.of(complaint.line(), complaint.column()))
                        .isEqualTo(List.of(9, 9)));
    }

    private static String quoted(String words) {
        return words.replace('`', '"');
    }

    private static String text() {
        try {
            return Files.readString(Path.of("programmes", "k-city-network", "programme.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
