package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.web.component.Option;
import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void sortsByNameInTheReadersLanguage() {
        assertThat(Countries.options(Language.EN))
                .extracting(Option::label)
                .startsWith("Afghanistan", "Åland Islands", "Albania")
                .endsWith("Zambia", "Zimbabwe");
        assertThat(Countries.options(Language.KO)).extracting(Option::label).startsWith("가나", "가봉", "가이아나");
    }

    @Test
    void leavesOutLandWhereNobodyLives() {
        assertThat(Countries.options(Language.EN))
                .extracting(Option::value)
                .contains("KR", "BN", "VA")
                .doesNotContain("AQ", "BV");
    }

    @Test
    void namesThePartnerCountriesAsMinistriesDo() {
        var codes = List.of("TR", "LA", "MM", "VN", "KG", "BN", "GB", "CD", "AU");
        assertThat(codes)
                .extracting(code -> new CountryCode(code).name(Language.EN))
                .containsExactly(
                        "Türkiye",
                        "Laos",
                        "Myanmar",
                        "Vietnam",
                        "Kyrgyzstan",
                        "Brunei",
                        "United Kingdom",
                        "Democratic Republic of the Congo",
                        "Australia");
        assertThat(codes)
                .extracting(code -> new CountryCode(code).name(Language.KO))
                .containsExactly("튀르키예", "라오스", "미얀마", "베트남", "키르기스스탄", "브루나이", "영국", "콩고민주공화국", "호주");
    }

    @Test
    void writesAndInFullInEnglish() {
        assertThat(new CountryCode("BA").name(Language.EN)).isEqualTo("Bosnia and Herzegovina");
    }
}
