package kcity.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kcity.application.ApplicationQueries;
import kcity.application.SaveDrafts;
import kcity.application.SubmitApplications;
import kcity.audit.CheckHistory;
import kcity.audit.TellSchema;
import kcity.call.CallQueries;
import kcity.call.PrepareCalls;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FormField;
import kcity.people.FirstOfficer;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.people.ProveMailboxes;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.people.SignIn;
import kcity.portfolio.LoadRegister;
import kcity.programme.AdoptRulebooks;
import kcity.programme.PrepareEditions;
import kcity.replay.Steps;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one named world of all tests. Edition 2024 is prepared; the clock stands at 1 February 2024.
 *
 * <ul>
 *   <li>Officers: Minji of MOLIT, Kim of KIND, Park of KAIA. Committee: Choi (chair), Seo (member).
 *   <li>Experts: Han (Seoul National University), Lim (Pinsight, the company that also applies), Jung (independent).
 *   <li>Planning: the City of Hue (Viet Nam), the Ministry of Construction of Mongolia, the City of Lima (Peru).
 *   <li>Demonstration: Korean companies Pinsight and Sorimap; partners abroad the City of Verona and the foreign company Famasys.
 * </ul>
 */
public final class World {
    private static final String FITTING_FILE = "a fitting file";
    private static final Platform PLATFORM = Platform.withPages();
    private static final String SETTLED = "settled";
    private static final Map<String, Reached> REACHED = new HashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private String way = "";
    private long writtenThen;

    /** What a way led to: the rows, what was answered, the time, and who was there. */
    private record Reached(Snapshot rows, Object answer, Instant at, Map<String, Actor> actors) {}

    private World() {}

    /** The world as it is before every test: one application for all tests; its database is settled once and put back to that before every other. */
    public static World settle() {
        var world = new World();
        world.moveInto();
        return world;
    }

    public <T> T the(Class<T> type) {
        return PLATFORM.bean(type);
    }

    /** Where its pages are: {@code http://localhost:…}. */
    public String address() {
        return PLATFORM.address();
    }

    /** What the product keeps outside its database. */
    public Path data() {
        return PLATFORM.data();
    }

    /** How many statements the act prepares. */
    public long questions(Runnable act) {
        var before = PLATFORM.questions();
        act.run();
        return PLATFORM.questions() - before;
    }

    /** The act with one connection to the database for everybody. */
    public void withOneConnection(Runnable act) {
        PLATFORM.withOneConnection(act);
    }

    /** What the actor does now. */
    public Act act(Actor actor) {
        return Act.of(actor, the(Clock.class));
    }

    /** Sets the clock, by a time with its zone: {@code 2024-03-19T23:59:59+09:00}. */
    public void at(String time) {
        PLATFORM.setClock(OffsetDateTime.parse(time).toInstant());
    }

    public JdbcClient sql() {
        return the(JdbcClient.class);
    }

    /** Writes as somebody with full rights on the database could, past the product and with the guards lifted. */
    public void tamper(String statement) {
        sql().sql("set session_replication_role = replica; " + statement + "; set session_replication_role = origin")
                .update();
    }

    private void moveInto() {
        if (REACHED.containsKey(SETTLED)) {
            comeTo(SETTLED);
        } else {
            snapshot("kept").clear();
            settleAnew();
            at("2024-02-01T09:00:00+09:00");
            remember(SETTLED, "");
        }
        way = SETTLED;
        writtenThen = written();
    }

    /**
     * What the play makes of the world: played once, and put back for every other test that asks for it at the same time of a world to which nothing else
     * has happened since it was settled. Anywhere else it is played.
     */
    @SuppressWarnings("unchecked")
    <T> T once(String what, Supplier<T> play) {
        if (writtenThen != written()) {
            return play.get();
        }
        var there = way + " > " + what + " at " + the(Clock.class).instant();
        if (REACHED.containsKey(there)) {
            comeTo(there);
        } else {
            remember(there, play.get());
        }
        way = there;
        writtenThen = written();
        return (T) Objects.requireNonNull(REACHED.get(there)).answer();
    }

    private void remember(String there, Object answer) {
        var rows = snapshot("kept" + (REACHED.isEmpty() ? "" : "_" + REACHED.size()));
        rows.take();
        REACHED.put(there, new Reached(rows, answer, the(Clock.class).instant(), new LinkedHashMap<>(actors)));
    }

    private void comeTo(String there) {
        var reached = Objects.requireNonNull(REACHED.get(there));
        reached.rows().restore();
        actors.clear();
        actors.putAll(reached.actors());
        PLATFORM.setClock(reached.at());
    }

    /** Goes on whenever anybody has written anything. */
    private long written() {
        return sql().sql("select cast(pg_snapshot_xmax(pg_current_snapshot()) as text)")
                .query(Long.class)
                .single();
    }

    private Snapshot snapshot(String schema) {
        return new Snapshot(sql(), PLATFORM.data().resolve("history"), schema);
    }

    private void settleAnew() {
        at("2024-01-02T09:00:00+09:00");
        the(TellSchema.class).arrive();
        the(FirstOfficer.class).arrive();
        the(AdoptRulebooks.class).arrive();
        the(LoadRegister.class).arrive();
        moveIn();
        the(PrepareEditions.class).prepare(minji(), 2024);
        the(PrepareCalls.class).prepare(minji(), 2024);
    }

    private void moveIn() {
        var first = sql().sql("select id from people.person order by id limit 1")
                .query(String.class)
                .single();
        actors.put("Minji", new Actor(first, "MOLIT", Set.of(Role.OFFICER), "MOLIT"));
        officer("Kim", "KIND");
        officer("Park", "KAIA");
        invite("Choi", "MOLIT", Role.COMMITTEE_CHAIR);
        invite("Seo", "MOLIT", Role.COMMITTEE_MEMBER);
        var university = the(RegisterPeople.class)
                .enter(
                        minji(),
                        new Text("서울대학교", "Seoul National University"),
                        OrganisationKind.UNIVERSITY,
                        CountryCode.KOREA);
        register("Pinsight", OrganisationKind.KOREAN_COMPANY, "KR", "Yoon", Language.KO);
        register("Sorimap", OrganisationKind.KOREAN_COMPANY, "KR", "Bae", Language.KO);
        register("City of Hue", OrganisationKind.LOCAL_GOVERNMENT, "VN", "Linh", Language.EN);
        register(
                "Ministry of Construction of Mongolia", OrganisationKind.CENTRAL_GOVERNMENT, "MN", "Bold", Language.EN);
        register("City of Lima", OrganisationKind.LOCAL_GOVERNMENT, "PE", "Rosa", Language.EN);
        register("City of Verona", OrganisationKind.LOCAL_GOVERNMENT, "IT", "Giulia", Language.EN);
        register("Famasys", OrganisationKind.FOREIGN_COMPANY, "IT", "Marco", Language.EN);
        invite("Han", university.id(), Role.EXPERT);
        invite("Jung", university.id(), Role.EXPERT);
        invite("Lim", actor("Yoon").organisation(), Role.EXPERT);
    }

    private void officer(String name, String agency) {
        invite(name, agency, Role.OFFICER);
    }

    private void invite(String name, String organisation, Role role) {
        keep(
                name,
                the(RegisterPeople.class)
                        .invite(
                                minji(),
                                name,
                                role == Role.EXPERT
                                        ? name.toLowerCase(java.util.Locale.ROOT) + "@experts.example"
                                        : email(name),
                                organisation,
                                Language.KO,
                                Set.of(role)));
    }

    private void register(String organisation, OrganisationKind kind, String country, String name, Language language) {
        var person = the(RegisterPeople.class)
                .register(new Registration(
                        organisation, kind.name(), country, name, email(name), "a long password", language));
        keep(name, person);
        prove(name);
    }

    /** As no mail leaves from the world, an officer sends the link on and the person opens it. */
    public void prove(String name) {
        the(ProveMailboxes.class)
                .open(the(ProveMailboxes.class).hand(park(), actor(name).id()));
    }

    private void keep(String name, Person person) {
        actors.put(name, person.actor());
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@world.example";
    }

    /** Somebody of the world by name. */
    public Actor actor(String name) {
        return Objects.requireNonNull(
                actors.get(name), () -> "nobody is called " + name + "; there are " + actors.keySet());
    }

    /** Everybody's names. */
    public List<String> people() {
        return List.copyOf(actors.keySet());
    }

    /** The call's questions about files that are always asked. */
    public List<String> fieldsOfFiles(String callRef) {
        return the(CallQueries.class).form(the(CallQueries.class).call(callRef)).fields().stream()
                .filter(field -> field.kind() == FieldKind.FILE && field.when() == null)
                .map(FormField::name)
                .toList();
    }

    /** Officer of MOLIT. */
    public Actor minji() {
        return actor("Minji");
    }

    /** Officer of KIND. */
    public Actor kim() {
        return actor("Kim");
    }

    /** Officer of KAIA. */
    public Actor park() {
        return actor("Park");
    }

    /** A second officer of the same agency, who moves in when first asked for. */
    public Actor beside(Actor officer) {
        var name = "Second officer of " + officer.organisation();
        if (!actors.containsKey(name)) {
            var mail = "second." + officer.organisation();
            keep(
                    name,
                    the(RegisterPeople.class)
                            .invite(
                                    minji(),
                                    name,
                                    email(mail),
                                    officer.organisation(),
                                    Language.KO,
                                    Set.of(Role.OFFICER)));
        }
        return actor(name);
    }

    /** Chair of the committee. */
    public Actor choi() {
        return actor("Choi");
    }

    public Organisation organisationOf(String name) {
        return the(kcity.people.PeopleQueries.class)
                .organisation(actor(name).organisation())
                .orElseThrow();
    }

    /** Value of the session cookie {@code kcity} for that person. */
    public String session(String name) {
        return the(SignIn.class).open(actor(name).id());
    }

    /** Answers to the call's form with nothing wrong: these, and something fitting for every other question that is asked. */
    public Answers answers(String callRef, Map<String, String> given) {
        var form = the(CallQueries.class).form(the(CallQueries.class).call(callRef));
        var answers = Answers.of(given);
        for (var field : form.questions(Answers.NONE)) {
            if (answers.all(field.name()).isEmpty() && form.asks(field, answers)) {
                answers = answers.with(field.name(), fitting(field));
            }
        }
        return answers;
    }

    private static String fitting(FormField field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> "What is asked for as " + field.label().en();
            case EMAIL -> "nobody@elsewhere.example";
            case NUMBER -> "1";
            case WON -> "300000000";
            case DATE -> "2024-02-01";
            case CHOICE, CHOICES -> field.choices().getFirst().value();
            case COUNTRY -> "VN";
            case YES_NO -> field.name().equals("subsidy-abroad") ? "no" : "yes";
            case FILE -> FITTING_FILE;
            case GROUP, TABLE -> "r1";
        };
    }

    /** A planning proposal with nothing wrong. */
    public Answers planning(String city, String country, long millions) {
        return answers(
                "2024-planning",
                Map.of(
                        "title-en",
                        city + " smart city master plan",
                        "city",
                        city,
                        "country",
                        country,
                        "requested-amount",
                        Long.toString(millions * 1_000_000)));
    }

    /** A demonstration plan with nothing wrong, with the City of Verona's Giulia as the partner's contact. */
    public Answers demonstration(String city, String country, long millions) {
        return answers(
                "2024-demonstration",
                Map.of(
                        "title-en",
                        city + " pilot",
                        "city",
                        city,
                        "country",
                        country,
                        "partner-name",
                        "City of Verona",
                        "partner-country",
                        "IT",
                        "partner-email",
                        email("Giulia"),
                        "partner-kind",
                        "local-government",
                        "requested-amount",
                        Long.toString(millions * 1_000_000)));
    }

    /** Everything that {@code ./kcity check} would say; empty when all is sound. */
    public java.util.List<String> wrong() {
        return the(CheckHistory.class).check().findings().stream()
                .map(f -> f.room() + ": " + f.what())
                .collect(Collectors.toList());
    }

    /** Saves a draft; where a fitting file is meant, one is given to the application, or that which its draft holds already. */
    public void save(String name, String ref, Answers answers) {
        List<Refused.Reason> _ = the(SaveDrafts.class).save(actor(name), ref, withPapers(name, ref, answers));
    }

    private Answers withPapers(String name, String ref, Answers answers) {
        var held = the(ApplicationQueries.class).draft(actor(name), ref);
        var saved = answers;
        for (var field : answers.values().entrySet()) {
            if (field.getValue().equals(List.of(FITTING_FILE))) {
                saved = saved.with(
                        field.getKey(),
                        held.all(field.getKey()).isEmpty()
                                ? paper(name, ref)
                                : held.all(field.getKey()).getFirst());
            }
        }
        return saved;
    }

    /** Id of a file given to that application. */
    public String paper(String name, String ref) {
        return the(Documents.class)
                .keep(actor(name), new Reference("application", ref), "plan.pdf", Papers.pdf("Plan of " + ref))
                .id();
    }

    /** Starts, fills and submits an application; its reference. */
    public String submit(String name, String callRef, Answers answers) {
        var ref = the(Steps.class).write(actor(name), callRef, started -> withPapers(name, started, answers));
        the(SubmitApplications.class).submit(actor(name), ref);
        return ref;
    }
}
