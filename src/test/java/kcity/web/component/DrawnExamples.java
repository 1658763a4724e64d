package kcity.web.component;

import static kcity.web.component.Examples.word;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kcity.shared.CountryCode;
import kcity.web.Frame;
import kcity.web.map.Place;
import kcity.web.map.WorldMap;

/** The {@link Examples} that are pictures. */
final class DrawnExamples {
    private DrawnExamples() {}

    static BarChart bars(Frame f) {
        return new BarChart(
                "waiting",
                word(f, "대기 시간 변화 (95% 구간)", "Change of waiting time (95% interval)"),
                word(f, "교차로", "Crossing"),
                word(f, "분", "minutes"),
                List.of(
                        new Bar("A", -3.2, "−3.2", -4.1, -2.3),
                        new Bar("B", -1.1, "−1.1", -2.6, 0.4),
                        new Bar("C", 0.8, "0.8", -0.2, 1.8)));
    }

    static LineChart lines(Frame f) {
        return new LineChart(
                "applications",
                word(f, "연도별 접수", "Applications by year"),
                word(f, "건", "number"),
                word(f, "연도", "Year"),
                List.of("2020", "2021", "2022", "2023", "2024", "2025"),
                List.of(
                        Series.of(word(f, "계획수립형", "Planning"), 80, 62, 71, 55, 40, 52),
                        new Series(
                                word(f, "해외실증형", "Demonstration"),
                                List.of(
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(49),
                                        OptionalDouble.of(40),
                                        OptionalDouble.of(27),
                                        OptionalDouble.of(34),
                                        OptionalDouble.of(34)))));
    }

    static WorldMap map(Frame f) {
        var counts = Map.ofEntries(
                Map.entry("ID", 8),
                Map.entry("VN", 7),
                Map.entry("TR", 4),
                Map.entry("PH", 4),
                Map.entry("MY", 3),
                Map.entry("TH", 3),
                Map.entry("UZ", 3),
                Map.entry("AZ", 3),
                Map.entry("IT", 3),
                Map.entry("PE", 2),
                Map.entry("MN", 2),
                Map.entry("BO", 2),
                Map.entry("US", 2),
                Map.entry("BD", 2),
                Map.entry("RU", 1),
                Map.entry("MM", 1),
                Map.entry("LA", 1),
                Map.entry("CO", 1),
                Map.entry("KE", 1),
                Map.entry("BG", 1),
                Map.entry("ES", 1),
                Map.entry("KG", 1),
                Map.entry("UA", 1),
                Map.entry("EG", 1),
                Map.entry("KH", 1),
                Map.entry("GB", 1),
                Map.entry("KZ", 1),
                Map.entry("PL", 1),
                Map.entry("BN", 1));
        var places = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Place(
                        e.getKey(),
                        new CountryCode(e.getKey()).name(f.language()),
                        e.getValue(),
                        word(f, e.getValue() + "건", e.getValue() + " projects"),
                        "/projects?country=" + e.getKey()))
                .toList();
        return new WorldMap(
                "projects-map",
                word(f, "국가별 사업", "Projects by country"),
                word(
                        f,
                        "원 안의 숫자는 그 나라에서 선정한 사업의 수입니다.",
                        "The number in each disc is how many projects were selected in that country."),
                word(f, "국가", "Country"),
                word(f, "사업", "Projects"),
                places);
    }
}
