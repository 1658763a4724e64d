package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    /** Left and right reach one mailbox, so there is one account for both. */
    @ParameterizedTest
    @CsvSource({
        "kim@city.example, KIM@City.Example",
        "kim@city.example, ' kim@city.example '",
        "kim@city.example, 'kim\u200B@city.example'",
        "kim@city.example, '\u202Akim@city.example\u202C'",
        "kim@city.example, ki\u00ADm@city\u2060.example",
        "kim@city.example, ｋｉｍ＠ｃｉｔｙ．ｅｘａｍｐｌｅ",
        "kim@city.example, kim@city。example",
        "bürger@bücher.example, bürger@xn--bcher-kva.example",
        "bürger@bücher.example, bürger@XN--BCHER-KVA.example",
        "bürger@bücher.example, bu\u0308rger@BU\u0308CHER.example",
        "담당자@한국.kr, 담당자@xn--3e0b707e.kr",
        "x@οδόσ.gr, x@ΟΔΌΣ.gr"
    })
    void writingsOfOneMailboxAreOne(String one, String other) {
        assertThat(EmailAddress.of(one)).isEqualTo(EmailAddress.of(other));
        assertThat(EmailAddress.of(one).key()).isEqualTo(EmailAddress.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "kim@city.example, kım@city.example",
        "kim@city.example, kİm@city.example",
        "kim@city.example, кim@city.example",
        "bürger@city.example, BÜRGER@city.example",
        "x@straße.example, x@strasse.example",
        "k.im@city.example, kim@city.example",
        "kim+1@city.example, kim@city.example"
    })
    void whatIsAnotherMailboxIsAnother(String one, String other) {
        assertThat(EmailAddress.read(one)).isPresent();
        assertThat(EmailAddress.read(other)).isPresent();
        assertThat(EmailAddress.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "kim@",
                "@city.example",
                "kim@city",
                "kim@@city.example",
                "a@b.kr; c@d.kr",
                "a@b.kr,c@d.kr",
                "a@b.kr c@d.kr",
                "Kim <kim@x.kr>",
                "<kim@x.kr>",
                "mailto:kim@x.kr@y",
                "\"kim lee\"@x.kr",
                "kim lee@x.kr",
                "kim.@x.kr",
                ".kim@x.kr",
                "k..im@x.kr",
                "kim@.kr",
                "kim@x..kr",
                "kim@x.kr.",
                "kim@-x.kr",
                "kim@x-.kr",
                "kim@x_y.kr",
                "kim@[127.0.0.1]",
                "kim@127.0.0.1",
                "kim@x.kr\nBcc: all@y.kr",
                "kim@x.kr\tc",
                "kim(work)@x.kr",
                "ﬁne@x.kr",
                "kim@xn--.kr",
                "kim@xn--abc.kr",
                "kim@xn--a-.kr",
                "kim@ab--c.kr",
                "kim😀@x.kr",
                "kim@😀.kr",
                "kim@نامه\u200Cای.com",
                "kim;@x.kr",
                "kim:lee@x.kr",
                "\u0301kim@\u0301x.kr"
            })
    void whatIsNoAddressOrMoreThanOneIsRefused(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void neitherPartIsLongerThanLettersMayBe() {
        var label = "a".repeat(63);
        assertThat(EmailAddress.read("k".repeat(64) + "@x.kr")).isPresent();
        assertThat(EmailAddress.read("k".repeat(65) + "@x.kr")).isEmpty();
        assertThat(EmailAddress.read("한".repeat(22) + "@x.kr")).isEmpty();
        assertThat(EmailAddress.read("k@" + label + ".kr")).isPresent();
        assertThat(EmailAddress.read("k@" + label + "a.kr")).isEmpty();
        assertThat(EmailAddress.read("k@" + String.join(".", label, label, label, "kr")))
                .isPresent();
        assertThat(EmailAddress.read("k@" + String.join(".", label, label, label, label)))
                .isEmpty();
    }

    @Test
    void theEnvelopeHasTheDomainInAsciiAndThePageInItsOwnLetters() {
        var address = EmailAddress.of("Kim@한국.kr");
        assertThat(address.wire()).isEqualTo("Kim@xn--3e0b707e.kr");
        assertThat(address.written()).isEqualTo("Kim@한국.kr");
        assertThat(address.needsUtf8()).isFalse();
        assertThat(EmailAddress.of("담당자@city.kr").needsUtf8()).isTrue();
    }

    /** Of every letter that there is: what is taken is in its last form, reads as itself, and is seen. */
    @Test
    void whatIsTakenReadsAsItselfWhateverTheLetter() {
        Letters.all().forEach(letter -> {
            for (var typed : List.of("a" + letter + "b@x.kr", "a@c" + letter + "d.kr")) {
                EmailAddress.read(typed).filter(address -> !isStable(address)).ifPresent(address -> fail(typed));
            }
        });
    }

    private static boolean isStable(EmailAddress address) {
        return EmailAddress.same(address.written(), address.wire())
                && EmailAddress.read(address.wire()).map(EmailAddress::key).stream()
                        .allMatch(address.key()::equals)
                && Normalizer.isNormalized(address.written(), Normalizer.Form.NFKC);
    }
}
