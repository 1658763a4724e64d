package kcity.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kcity.people.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiesTest {
    private static final Ties NOBODY = Ties.of(Body.NONE, "");

    private static boolean namesTie(String own, String theirs) {
        return Ties.of(new Body(Set.of("O1"), List.of(own), List.of()), "")
                .with(new Ties.Side(Set.of("O2"), List.of(theirs), List.of(), List.of()));
    }

    private static boolean addressesTie(String own, String theirs) {
        return Ties.of(Body.NONE, own).with(new Ties.Side(Set.of(), List.of(), List.of(theirs), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "City of Testville, 'City of  Testville'",
        "City of Testville, CITY OF\u00A0TESTVILLE",
        "City of Testville, 'City of\u200BTestville'",
        "한국 대학교, 한국대학교",
        "Città di Torino, Citta di Torino",
        "한국대학교, '한국대학교\u200B'",
        "Xi'an City, Xi’an City",
        "Company 2, Company 2 Ltd",
        "'COMPANY 2 Co., Ltd.', Company 2 Inc",
        "주식회사 다소리, 다소리㈜",
        "(재)서울연구원, 재단법인 서울연구원",
        "UN-Habitat Asia, U.N. HABITAT ASIA",
        "PT Air Bersih, 'Air Bersih, Tbk'",
        "Công ty TNHH Sông Hồng, Sông Hồng"
    })
    void aBodyIsTheSameHoweverItIsWritten(String own, String theirs) {
        assertThat(namesTie(own, theirs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Company 2 Ltd, Company 3 Ltd",
        "Company, Limited",
        "Solution Co 1, Solution Co 2",
        "City of Plan, City of Plans",
        "(주), ㈜가나",
        "캘리포니아 주, 캘리포니아"
    })
    void anotherBodyIsNoneOfItsNames(String own, String theirs) {
        assertThat(namesTie(own, theirs)).isFalse();
    }

    @Test
    void whatTiesByTheWholeNameIsNotSaidTwice() {
        var ties = Ties.of(new Body(Set.of("O1"), List.of("Solution Co., Ltd."), List.of()), "");
        assertThat(ties.shared(new Ties.Side(Set.of(), List.of("SOLUTION CO., LTD."), List.of(), List.of())))
                .containsExactly("NAME solution co., ltd.");
        assertThat(ties.shared(new Ties.Side(Set.of(), List.of("Solution"), List.of(), List.of())))
                .containsExactly("NAME solution");
    }

    @ParameterizedTest
    @CsvSource({
        "han@city.example, han@city.example",
        "han@city.example, HAN@City.Example",
        "han@city.example, other@city.example",
        "han@eng.city.go.kr, kim@city.go.kr",
        "han@city.go.kr, kim@eng.city.go.kr",
        "han@bücher.example, kim@xn--bcher-kva.example",
        "han@gmail.com, han@gmail.com"
    })
    void anAddressOrItsDomainTies(String own, String theirs) {
        assertThat(addressesTie(own, theirs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "han@gmail.com, kim@gmail.com",
        "han@naver.com, kim@naver.com",
        "han@one.ac.kr, kim@two.ac.kr",
        "han@city.example, kim@mycity.example",
        "han@city.example, 'no address'"
    })
    void whatAnybodyMayHaveDoesNot(String own, String theirs) {
        assertThat(addressesTie(own, theirs)).isFalse();
    }

    @Test
    void aBodyNamedInFreeWordsTies() {
        var ties = Ties.of(new Body(Set.of("O1"), List.of("Solution Co., Ltd.", ""), List.of()), "");
        assertThat(ties.with(new Ties.Side(
                        Set.of(), List.of(), List.of(), List.of("With the port and SOLUTION  Co. Ltd; others"))))
                .isTrue();
        assertThat(ties.with(new Ties.Side(Set.of(), List.of(), List.of(), List.of("With the Resolution Co Ltd"))))
                .isFalse();
    }

    @Test
    void nobodyIsTiedByNothing() {
        assertThat(NOBODY.with(new Ties.Side(Set.of(), List.of(""), List.of(""), List.of(""))))
                .isFalse();
    }
}
