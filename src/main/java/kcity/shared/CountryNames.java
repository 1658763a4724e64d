package kcity.shared;

import java.util.List;
import java.util.Map;

/** Names that are no longer or nowhere official and still what people type; the official ones are those of {@link CountryCode#name}. */
final class CountryNames {
    static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("AE", List.of("UAE", "Emirates", "아랍에미리트연합", "아랍에미리트")),
            Map.entry("AU", List.of("오스트레일리아")),
            Map.entry("BA", List.of("Bosnia", "보스니아")),
            Map.entry("BN", List.of("Brunei Darussalam")),
            Map.entry("BO", List.of("Plurinational State of Bolivia")),
            Map.entry("CD", List.of("DRC", "DR Congo", "Zaire", "콩고 민주 공화국")),
            Map.entry("CG", List.of("Congo-Brazzaville", "콩고")),
            Map.entry("CI", List.of("Ivory Coast", "Cote d'Ivoire", "아이보리코스트", "코트디부아르")),
            Map.entry("CN", List.of("PRC", "People's Republic of China", "중화인민공화국")),
            Map.entry("CV", List.of("Cape Verde", "카보베르데", "카부베르드")),
            Map.entry("CZ", List.of("Czech Republic", "체코공화국")),
            Map.entry("DE", List.of("Federal Republic of Germany", "도이칠란트")),
            Map.entry("FM", List.of("Federated States of Micronesia")),
            Map.entry("GB", List.of("UK", "Great Britain", "England", "Scotland", "Wales", "잉글랜드")),
            Map.entry("GE", List.of("그루지야")),
            Map.entry("GH", List.of("Republic of Ghana")),
            Map.entry("IR", List.of("Islamic Republic of Iran", "Persia")),
            Map.entry("KE", List.of("Republic of Kenya")),
            Map.entry("KG", List.of("Kyrgyz Republic", "키르기즈스탄", "키르기스")),
            Map.entry("KH", List.of("Kampuchea", "캄보디아왕국")),
            Map.entry("KP", List.of("DPRK", "Democratic People's Republic of Korea", "조선민주주의인민공화국")),
            Map.entry("KR", List.of("Republic of Korea", "ROK", "Korea", "한국")),
            Map.entry("KZ", List.of("카자흐")),
            Map.entry("LA", List.of("Lao PDR", "Lao People's Democratic Republic")),
            Map.entry("LK", List.of("Ceylon")),
            Map.entry("MD", List.of("Republic of Moldova", "몰도바")),
            Map.entry("MK", List.of("Macedonia", "FYROM", "마케도니아")),
            Map.entry("MM", List.of("Burma", "버마")),
            Map.entry("MN", List.of("몽고")),
            Map.entry("NL", List.of("Holland", "The Netherlands", "화란")),
            Map.entry("PS", List.of("Palestinian Territories", "West Bank", "Gaza")),
            Map.entry("RU", List.of("Russian Federation", "러시아연방")),
            Map.entry("SA", List.of("KSA", "사우디")),
            Map.entry("SY", List.of("Syrian Arab Republic")),
            Map.entry("SZ", List.of("Swaziland", "스와질란드")),
            Map.entry("TH", List.of("Siam", "타이")),
            Map.entry("TL", List.of("East Timor", "동티모르")),
            Map.entry("TR", List.of("Turkey", "Türkiye", "터키", "튀르키예")),
            Map.entry("TW", List.of("Chinese Taipei", "중화민국")),
            Map.entry("TZ", List.of("United Republic of Tanzania")),
            Map.entry("UA", List.of("Ukraina")),
            Map.entry("US", List.of("USA", "United States of America", "America", "아메리카합중국")),
            Map.entry("UZ", List.of("우즈벡")),
            Map.entry("VA", List.of("Holy See", "교황청")),
            Map.entry("VE", List.of("Bolivarian Republic of Venezuela")),
            Map.entry("VN", List.of("Viet Nam", "Vietnam", "월남")));

    private CountryNames() {}
}
