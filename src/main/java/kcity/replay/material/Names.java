package kcity.replay.material;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.reading.YamlNode;
import kcity.shared.Text;

/** Names of people and bodies that do not exist; each says that it is synthetic. */
public final class Names {
    private final List<People> people;
    private final List<String> companies;
    private final List<String> companiesInKorean;
    private final Map<String, Text> trades;
    private final List<String> koreans;
    private final List<String> staff;
    private final List<Text> universities;
    private final List<Text> consultants;
    private final List<Text> contractors;

    private record People(Set<String> of, List<String> names) {}

    private Names(YamlNode file) {
        people = file.get("people").entries().values().stream()
                .map(node -> new People(
                        Set.copyOf(node.get("of").list(YamlNode::text)),
                        node.get("names").list(YamlNode::text)))
                .toList();
        companies = file.get("companies").list(YamlNode::text);
        companiesInKorean = file.get("companies-ko").list(YamlNode::text);
        trades = file.get("trades").entries().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, trade -> Theme.text(trade.getValue())));
        staff = file.get("staff").list(YamlNode::text);
        koreans = file.get("koreans").list(YamlNode::text);
        universities = file.get("universities").list(Theme::text);
        consultants = file.get("consultants").list(Theme::text);
        contractors = file.get("contractors").list(Theme::text);
    }

    static Names read(YamlNode file) {
        return new Names(file);
    }

    /** Somebody of a body in that country. */
    public String person(String country, int number) {
        return people.stream()
                .filter(some -> some.of().contains(country))
                .findFirst()
                .map(some -> one(some.names(), number) + " (synthetic)")
                .orElseGet(() -> one(staff, number) + " (가상)");
    }

    /** Somebody of Korea's universities and consultants. */
    public String expert(int number) {
        return one(koreans, number) + " (가상)";
    }

    private static String one(List<String> names, int number) {
        return names.get(number % names.size());
    }

    /** Unique for as many as play: whoever bears the same first word is of another trade. */
    public String company(String field, int number) {
        var trade = trades.get(field);
        var at = number % companies.size();
        return trade == null
                ? companiesInKorean.get(at) + " " + companies.get(at) + " (synthetic)"
                : companiesInKorean.get(at) + trade.ko() + " " + companies.get(at) + " " + trade.en() + " (synthetic)";
    }

    public Text university(int number) {
        return marked(universities.get(number % universities.size()));
    }

    public Text consultant(int number) {
        return marked(consultants.get(number % consultants.size()));
    }

    public String contractor(int number) {
        var name = contractors.get(number % contractors.size());
        return name.ko() + " " + name.en() + " (synthetic)";
    }

    private static Text marked(Text name) {
        return new Text(name.ko() + " (가상)", name.en() + " (synthetic)");
    }
}
