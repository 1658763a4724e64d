package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import kcity.shared.Refused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordTest {
    private final Passwords passwords = new Passwords(4);

    private static List<String> wrong(String typed) {
        return Password.of(typed).wrong("Nguyễn Linh", "linh.nguyen@hue.example", "City of Hue").stream()
                .map(Reason::key)
                .toList();
    }

    @Test
    void twelveToTwoHundredAndFiftySixCharactersAreTakenWhateverTheirBytes() {
        assertThat(wrong("산들바람이불어오는날")).containsExactly("refusal.people.password-short");
        assertThat(wrong("산들바람이불어오는저녁에")).isEmpty();
        assertThat(wrong("가".repeat(25))).isEmpty();
        assertThat(wrong("가".repeat(256))).isEmpty();
        assertThat(wrong("x".repeat(257))).containsExactly("refusal.people.password-long");
        assertThat(wrong("🦭".repeat(256))).isEmpty();
        assertThat(wrong("🦭".repeat(257))).containsExactly("refusal.people.password-long");
        assertThat(wrong("x".repeat(5_000_000))).containsExactly("refusal.people.password-long");
    }

    @Test
    void blanksCountEvenAtTheEnds() {
        assertThat(wrong("  four seals ")).isEmpty();
        assertThat(passwords.matches("  four seals ", passwords.encode(Password.of("  four seals "))))
                .isTrue();
        assertThat(passwords.matches("four seals", passwords.encode(Password.of("  four seals "))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2024!",
                "passwordpassword",
                "qwertyuiop12",
                "1q2w3e4r5t6y",
                "123456789012",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "1234qwer1234",
                "비밀번호비밀번호비밀번호",
                "사랑해사랑해사랑해사랑해",
                "qlalfqjsgh1234!!",
                "dkssudgktpdy2024",
                "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅂㅈ",
                "가나다라마바사아자차카타",
                "!@#$%^&*()_+",
                "correct horse battery staple",
                "smartcity2026!",
                "            ",
                "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B",
                " \u3000 \u00A0 \u2003 \t \u3164 \u2060 ",
                "............",
                "?!?!?!?!?!?!"
            })
    void whatEverybodyTriesFirstIsRefusedInBothLanguagesAndLayouts(String typed) {
        assertThat(wrong(typed)).containsExactly("refusal.people.password-common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linh.nguyen@hue.example",
                "Nguyễn Linh 1",
                "nguyenlinh2024linh",
                "CityofHue2024",
                "K-City Network 24",
                "kcitykcity12"
            })
    void whatOthersKnowOfThePersonIsRefused(String typed) {
        assertThat(wrong(typed)).containsExactly("refusal.people.password-own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long password",
                "Hue has eleven bridges",
                "파란 고래가 우산을 샀다",
                "}{|?>~^%$#@!-kT9",
                "password of seals"
            })
    void whatNobodyGuessesIsTaken(String typed) {
        assertThat(wrong(typed)).isEmpty();
    }

    @Test
    void everyCharacterOfALongOneCounts() {
        var stored = passwords.encode(Password.of("가".repeat(255) + "나"));
        assertThat(passwords.matches("가".repeat(255) + "나", stored)).isTrue();
        assertThat(passwords.matches("가".repeat(255) + "다", stored)).isFalse();
        assertThat(passwords.matches("가".repeat(256), stored)).isFalse();
    }

    @Test
    void composedAndDecomposedLettersAreOnePassword() {
        var stored = passwords.encode(Password.of("Đường về quê hương"));
        assertThat(passwords.matches(Normalizer.normalize("Đường về quê hương", Normalizer.Form.NFD), stored))
                .isTrue();
    }

    @Test
    void whatWasKeptBeforeIsUnderstoodAndKnownAsOld() {
        var bcrypt = new BCryptPasswordEncoder(4);
        assertThat(passwords.matches("a long password", bcrypt.encode("a long password")))
                .isTrue();
        assertThat(passwords.matches("another password", bcrypt.encode("a long password")))
                .isFalse();
        assertThat(passwords.isOld(bcrypt.encode("a long password"))).isTrue();
        assertThat(passwords.isOld(passwords.encode(Password.of("a long password"))))
                .isFalse();
    }

    @Test
    void aPasswordIsNeverTold() {
        assertThat(Password.of("a long password")).hasToString("Password[…]");
    }
}
