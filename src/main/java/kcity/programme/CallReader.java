package kcity.programme;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kcity.charter.Agency;
import kcity.charter.Programme;
import kcity.reading.YamlNode;

/** Reads one call of a rulebook. */
final class CallReader {
    private final Programme programme;
    private final SourcedReader sourced;

    CallReader(Programme programme, SourcedReader sourced) {
        this.programme = programme;
        this.sourced = sourced;
    }

    CallRules read(YamlNode node) {
        ProgrammeType type = node.get("type").oneOf(ProgrammeType.class);
        Sourced<List<Criterion>> criteria = sourced.read(node.get("criteria"), CallReader::criteria);
        CallRules call = new CallRules(
                slug(node.get("id")),
                programme,
                type,
                slug(node.get("form")),
                sourced.read(node.get("name"), ValueReader::text),
                sourced.needed(node.get("operator"), n -> operator(n, type), programme.owner()),
                new IntakeReader(sourced).read(node.get("intake")),
                sourced.read(node.get("places"), ValueReader::places),
                sourced.read(node.get("envelope"), ValueReader::amount),
                sourced.needed(node.get("applicants"), n -> n.list(ValueReader::applicant), List.of()),
                route(node, type),
                sourced.needed(node.get("proposals-per-city"), ValueReader::cap, Cap.NONE),
                sourced.needed(node.get("recipient"), n -> n.oneOf(Recipient.class), Recipient.KOREAN_CONTRACTOR),
                stages(node.get("stages")),
                criteria,
                sourced.read(node.get("weights"), n -> weights(n, criteria)),
                sourced.read(node.get("project-period"), ValueReader::projectPeriod),
                timetable(node.get("timetable")),
                sourced.read(node.get("received"), ValueReader::count),
                sourced.read(node.get("selected"), ValueReader::count),
                sourced.read(node.get("granted-total"), ValueReader::amount),
                node.get("sub-types").list(n -> subType(n, type)));
        complainOfPlaces(node, call);
        return call;
    }

    /** One of the programme's agencies that runs calls of this type. */
    private Agency operator(YamlNode node, ProgrammeType type) {
        Map<String, Agency> running = new LinkedHashMap<>();
        programme.agencies().stream()
                .filter(agency -> agency.runs().contains(type.word()))
                .forEach(agency -> running.put(agency.code().toLowerCase(Locale.ROOT), agency));
        return node.oneOf(running).orElseGet(programme::owner);
    }

    private Route route(YamlNode node, ProgrammeType type) {
        return switch (type) {
            case PLANNING ->
                new Route.Planning(
                        sourced.read(node.get("prior-consultation"), YamlNode::bool),
                        sourced.read(node.get("national-priority"), YamlNode::bool),
                        sourced.read(node.get("proposals-per-country"), ValueReader::cap));
            case DEMONSTRATION ->
                new Route.Demonstration(
                        sourced.read(node.get("consortium"), ValueReader::consortium),
                        sourced.read(node.get("origin"), ValueReader::text),
                        sourced.read(node.get("lead-size"), ValueReader::text));
        };
    }

    private List<Sourced<Stage>> stages(YamlNode node) {
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        return node.list().stream().map(item -> stage(item, seen)).toList();
    }

    private Sourced<Stage> stage(YamlNode item, Set<Stage> seen) {
        Sourced<Stage> stage = sourced.needed(item, n -> n.oneOf(Stage.class), Stage.NOTICE);
        if (!seen.add(stage.get()) && item.isMapping()) {
            item.complain("the stage " + YamlNode.word(stage.get()) + " stands here a second time");
        }
        return stage;
    }

    private static List<Criterion> criteria(YamlNode node) {
        Set<String> seen = new HashSet<>();
        return node.list(item -> {
            String key = slug(item.get("key"));
            if (!seen.add(key)) {
                item.complain("the criterion '" + key + "' stands here a second time");
            }
            return new Criterion(key, ValueReader.text(item.get("name")));
        });
    }

    private static Map<String, Integer> weights(YamlNode node, Sourced<List<Criterion>> criteria) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        node.entries().forEach((key, weight) -> weights.put(key, weight.integer(0, 100)));
        Set<String> keys = new HashSet<>();
        criteria.known().ifPresent(list -> list.forEach(c -> keys.add(c.key())));
        if (!weights.keySet().equals(keys)) {
            node.complain("weights are given for all criteria of the call and for nothing else");
        } else if (weights.values().stream().mapToInt(Integer::intValue).sum() != 100) {
            node.complain("the weights do not add up to 100");
        }
        return weights;
    }

    private Map<Event, Sourced<When>> timetable(YamlNode node) {
        Map<Event, Sourced<When>> timetable = new LinkedHashMap<>();
        Map<String, Event> words = new LinkedHashMap<>();
        EnumSet.allOf(Event.class).forEach(event -> words.put(YamlNode.word(event), event));
        words.forEach((word, event) ->
                node.find(word).ifPresent(n -> timetable.put(event, sourced.read(n, ValueReader::when))));
        return timetable;
    }

    private SubTypeRules subType(YamlNode node, ProgrammeType type) {
        SubType subType = node.get("sub-type").oneOf(SubType.class);
        if (subType.type() != type) {
            node.get("sub-type").complain(YamlNode.word(subType) + " is no sub-type of " + YamlNode.word(type));
        }
        return new SubTypeRules(
                subType,
                sourced.read(node.get("name"), ValueReader::text),
                sourced.read(node.get("places"), ValueReader::places),
                sourced.needed(node.get("band"), ValueReader::band, new Band(null, null, false)),
                sourced.read(node.get("granted"), ValueReader::band),
                sourced.read(node.get("received"), ValueReader::count),
                sourced.read(node.get("selected"), ValueReader::count));
    }

    private static void complainOfPlaces(YamlNode node, CallRules call) {
        Integer most =
                call.places().known().filter(p -> !p.about()).map(Places::most).orElse(null);
        int least = call.subTypes().stream().mapToInt(s -> least(s.places())).sum();
        if (most != null && least > most) {
            node.get("places").complain("the sub-types take at least " + least + " places, the call has " + most);
        }
        if (call.subTypes().isEmpty()) {
            node.get("sub-types").complain("a call has at least one sub-type");
        }
        if (call.subTypes().stream().map(SubTypeRules::subType).distinct().count()
                < call.subTypes().size()) {
            node.get("sub-types").complain("a sub-type stands here a second time");
        }
    }

    static int least(Sourced<Places> places) {
        return places.known()
                .filter(known -> !known.about())
                .map(known -> Objects.requireNonNullElse(known.least(), 0))
                .orElse(0);
    }

    private static String slug(YamlNode node) {
        String slug = node.text();
        if (!slug.isEmpty() && !slug.matches("[a-z][a-z0-9-]*")) {
            node.complain("'" + slug + "' is no name of small letters, digits and hyphens");
        }
        return slug;
    }
}
