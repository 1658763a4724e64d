package kcity.web.component;

import java.util.List;
import java.util.Map;
import kcity.shared.Language;
import kcity.web.Countries;
import kcity.web.Frame;

/** Every component by example, in the order of the gallery. What they say is data here, as it would be from a room. */
final class Examples {
    private Examples() {}

    static final List<Example> ALL = List.of(
            new Example(
                    "steps",
                    f -> Map.of(
                            "frame",
                            f,
                            "steps",
                            Step.walk(
                                    words(f, "사업 개요|참여 기관|예산|첨부|제출", "Project|Team|Budget|Documents|Submission"), 2))),
            new Example("figures", f -> Map.of("figures", figures(f))),
            new Example("tags", f -> Map.of("tags", tags(f))),
            new Example("tag", f -> Map.of("tag", Tag.of(Tone.SUCCESS, word(f, "선정", "Selected")))),
            new Example("icon", f -> Map.of("icon", Icon.DOWNLOAD)),
            new Example(
                    "notice",
                    f -> Map.of(
                            "tone",
                            Tone.WARNING,
                            "title",
                            word(f, "마감까지 2일 남았습니다", "Two days left"),
                            "text",
                            word(
                                    f,
                                    "2024년 3월 19일 18:00:00(한국 시각)에 마감합니다.",
                                    "The call closes on 19 March 2024 at 18:00:00 Korean time."))),
            new Example("cards", f -> Map.of("cards", cards(f))),
            new Example(
                    "subnav",
                    f -> Map.of(
                            "label",
                            word(f, "신청서 화면", "Pages of the application"),
                            "links",
                            List.of(
                                    new Link(word(f, "신청서", "Application"), "/"),
                                    new Link(word(f, "요건 검토", "Screening"), "")))),
            new Example(
                    "form",
                    f -> Map.of(
                            "frame",
                            f,
                            "title",
                            word(f, "방문 기록", "Note a visit"),
                            "action",
                            "/",
                            "button",
                            word(f, "저장", "Save"),
                            "fields",
                            List.of(Field.text("form-place", word(f, "장소", "Place"))))),
            new Example(
                    "handed-link",
                    f -> Map.of(
                            "frame",
                            f,
                            "link",
                            new HandedLink(word(f, "한지우", "Han Jiwoo"), "https://kcity.example/sign-in/Zm9y"))),
            new Example("facts", f -> Map.of("terms", terms(f))),
            new Example("timeline", f -> Map.of("entries", timeline(f))),
            new Example("grid", f -> Map.of("frame", f, "grid", budget(f, "budget"))),
            new Example("grids", f -> Map.of("frame", f, "grids", List.of(budget(f, "first"), budget(f, "second")))),
            new Example(
                    "table",
                    f -> Map.of(
                            "id",
                            "results",
                            "caption",
                            word(f, "선정 결과", "Results"),
                            "columns",
                            List.of(
                                    Column.text(word(f, "도시", "City")),
                                    Column.text(word(f, "기업", "Company")),
                                    Column.number(word(f, "지원액", "Support"))),
                            "rows",
                            rows(f))),
            new Example(
                    "files",
                    f -> Map.of(
                            "files",
                            List.of(
                                    new FileEntry(word(f, "사업계획서.pdf", "Project plan.pdf"), "/f/1", "PDF, 2.4 MB"),
                                    new FileEntry(
                                            word(f, "협력의향서.hwpx", "Letter of intent.hwpx"), "/f/2", "HWPX, 310 kB")))),
            new Example(
                    "asked-files",
                    f -> Map.of(
                            "asked",
                            List.of(new AskedFiles(
                                    word(f, "현장 사진", "Pictures of the site"),
                                    List.of(new FileEntry(word(f, "교차로.png", "Crossing.png"), "/f/3", "1.1 MB")))))),
            new Example(
                    "progress",
                    f -> Map.of("label", word(f, "작성한 항목", "Answered"), "said", "12 / 18", "done", 12, "all", 18)),
            new Example(
                    "empty",
                    f -> Map.of(
                            "title",
                            word(f, "접수 중인 공모가 없습니다", "No call is open"),
                            "text",
                            word(f, "다음 공모는 2025년 2월에 열립니다.", "The next one opens in February 2025."),
                            "link",
                            new Link(word(f, "지난 공모 보기", "See earlier calls"), "/calls"))),
            new Example(
                    "qr-code",
                    f -> Map.of(
                            "code",
                            QrCode.of(
                                    "otpauth://totp/K-City%20Network:linh%40hue.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                                    word(f, "QR 코드", "QR code")))),
            new Example("held", f -> Map.of("fields", Map.of("held-call", List.of("2024-planning")))),
            new Example("pagination", f -> Map.of("frame", f, "pages", new Pagination(5, 12, "/projects?country=VN"))),
            new Example(
                    "breadcrumb",
                    f -> Map.of(
                            "frame",
                            f,
                            "trail",
                            List.of(
                                    new Link(word(f, "사업", "Projects"), "/projects"),
                                    new Link(word(f, "후에시 버스 정보", "Bus information in Hue"), "")))),
            new Example(
                    "sourced",
                    f -> Map.of(
                            "id",
                            "rules",
                            "caption",
                            word(f, "규정", "Rules"),
                            "columns",
                            Column.texts("A", "B", "C", "D"),
                            "values",
                            List.of(sourced(f)))),
            new Example("acts", f -> Map.of("acts", acts(f))),
            new Example(
                    "recompute",
                    f -> Map.of(
                            "frame",
                            f,
                            "recompute",
                            Recompute.of(
                                    List.of("candidates.csv", "rules.yaml"),
                                    "/desk/calls/2024-planning/selection/inputs/1",
                                    "./kcity choose --candidates candidates.csv --rules rules.yaml"))),
            new Example("links", f -> Map.of("links", sourced(f).sources())),
            new Example("link-list", f -> Map.of("links", sourced(f).sources())),
            new Example("address", f -> Map.of("address", "https://example.org/%EC%84%9C%EC%9A%B8")),
            new Example(
                    "citations",
                    f -> Map.of(
                            "citations",
                            List.of(new Citation(
                                    "S01", word(f, "보도자료", "Press release"), List.of("https://example.org/s01"))))),
            new Example("bar-chart", f -> Map.of("chart", DrawnExamples.bars(f))),
            new Example(
                    "change",
                    f -> Map.of(
                            "frame",
                            f,
                            "title",
                            word(f, "판정 바꾸기", "Change this decision"),
                            "lead",
                            word(f, "앞의 판정도 남습니다.", "The decision before it is kept."),
                            "action",
                            "/",
                            "number",
                            1,
                            "fields",
                            List.of(Field.text("why", word(f, "바꾸는 사유", "Why"))))),
            new Example(
                    "struck",
                    f -> Map.of(
                            "frame",
                            f,
                            "entries",
                            List.of(new Struck(
                                    word(f, "지급", "Payment"),
                                    "G-1",
                                    word(f, "지급 번호를 잘못 적음", "Wrong reference"),
                                    word(f, "2024년 6월 3일", "3 June 2024"))))),
            new Example("rank-span", f -> Map.of("span", new RankSpan(3, 2, 7, 20))),
            new Example("line-chart", f -> Map.of("frame", f, "chart", DrawnExamples.lines(f))),
            new Example("world-map", f -> Map.of("map", DrawnExamples.map(f))),
            new Example("map-table", f -> Map.of("map", DrawnExamples.map(f))),
            new Example(
                    "errors",
                    f -> Map.of(
                            "frame",
                            f,
                            "errors",
                            fields(f).stream()
                                    .flatMap(field -> field.complaints().stream())
                                    .toList())),
            new Example(
                    "toc",
                    f -> Map.of(
                            "title",
                            word(f, "이 양식의 차례", "In this form"),
                            "links",
                            List.of(
                                    new Link(word(f, "사업 개요", "Project"), "#title"),
                                    new Link(word(f, "국가", "Country"), "#country")))),
            new Example("way", f -> Map.of("steps", Step.walk(words(f, "접수|심사|발표", "Intake|Review|Announcement"), -1))),
            new Example("csrf", f -> Map.of("frame", f)),
            new Example("button", f -> Map.of("label", word(f, "저장하고 계속", "Save and continue"))));

    static List<Field> fields(Frame f) {
        return List.of(
                Field.text("title", word(f, "사업 이름", "Title of the project"))
                        .hint(word(f, "한 줄로 쓰십시오.", "One line."))
                        .value(word(f, "스마트 신호", "Smart signals <b>")),
                Field.of(Kind.EMAIL, "email", word(f, "전자우편", "E-mail"))
                        .value("kim@")
                        .error(word(
                                f,
                                "전자우편 주소를 kim@example.org처럼 쓰십시오.",
                                "Write an e-mail address like kim@example.org.")),
                Field.longText("summary", word(f, "요약", "Summary")).limit(1500).optional(),
                Field.of(Kind.NUMBER, "share", word(f, "자부담 비율", "Own share"))
                        .unit("%")
                        .value("12.5"),
                Field.of(Kind.WON, "amount", word(f, "신청 금액", "Requested amount"))
                        .hint(word(f, "3억 원에서 4억 원까지", "From 300 to 400 million won"))
                        .value("500000000")
                        .error(word(f, "4억 원을 넘을 수 없습니다. 금액을 줄이십시오.", "The most is KRW 400,000,000. Ask for less.")),
                Field.of(Kind.DATE, "start", word(f, "시작일", "Start")).value("2024-05-01"),
                Field.choice(
                                "subtype",
                                word(f, "유형", "Type"),
                                List.of(
                                        new Option(
                                                "sd",
                                                word(f, "스마트시티 개발", "Smart city development"),
                                                word(f, "도시 전체의 계획", "A plan for a whole city")),
                                        new Option("ss", word(f, "스마트 솔루션 개발", "Smart solution development"), "")))
                        .value("ss"),
                Field.choices(
                                "fields",
                                word(f, "분야", "Fields"),
                                List.of(
                                        Option.of("mobility", word(f, "교통", "Mobility")),
                                        Option.of("energy", word(f, "에너지", "Energy"))))
                        .values(List.of("energy"))
                        .error(word(f, "분야를 둘 고르십시오.", "Choose two.")),
                Field.of(Kind.YES_NO, "permit", word(f, "허가를 받았습니까?", "Do you have the permits?")),
                Field.select("country", word(f, "국가", "Country"), Countries.options(f.language()))
                        .value("BN")
                        .width("medium"),
                Field.of(Kind.FILE, "plan", word(f, "사업계획서", "Project plan"))
                        .accept(".pdf,.hwpx,.docx")
                        .hint(word(f, "PDF, HWPX, DOCX, 100MB까지", "PDF, HWPX or DOCX, up to 100 MB")),
                Field.of(Kind.PASSWORD, "password", word(f, "비밀번호", "Password"))
                        .autocomplete("new-password")
                        .width("medium"),
                Field.of(
                        Kind.CONSENT,
                        "consent",
                        word(f, "개인정보를 처리하는 데 동의합니다.", "I agree that my personal data is processed.")));
    }

    private static List<Link> acts(Frame f) {
        return List.of(
                new Link(word(f, "실증지 등록", "Record a site"), "/projects/KCN-2024-D-001/pilot/sites"),
                new Link(word(f, "성과지표 등록", "Fix an indicator"), "/projects/KCN-2024-D-001/pilot/indicators"));
    }

    private static List<KeyFigure> figures(Frame f) {
        return List.of(
                new KeyFigure(
                        "58",
                        word(f, "건", "projects"),
                        word(f, "2020년부터 선정한 사업", "selected since 2020"),
                        word(f, "공식 집계", "official figure")),
                KeyFigure.of("27", word(f, "개국", "countries"), word(f, "협력 국가", "in which we work")),
                KeyFigure.of("36", word(f, "억 원", "bn KRW"), word(f, "2024년 지원액", "support in 2024")));
    }

    private static List<Tag> tags(Frame f) {
        return List.of(
                Tag.of(Tone.PRIMARY, word(f, "접수 중", "Open")),
                Tag.of(Tone.SUCCESS, word(f, "선정", "Selected")),
                Tag.of(Tone.WARNING, word(f, "보완 요청", "Clarification asked")),
                Tag.of(Tone.DANGER, word(f, "접수 거부", "Refused")),
                Tag.of(Tone.INFORMATION, word(f, "심사 중", "In review")),
                Tag.of(Tone.NEUTRAL, word(f, "철회", "Withdrawn")));
    }

    private static Grid budget(Frame f, String id) {
        return new Grid(
                id,
                word(f, "예산", "Budget"),
                List.of(Column.text(word(f, "항목", "Item")), Column.number(word(f, "금액", "Amount"))),
                List.of(
                        List.of(word(f, "인건비", "Labour"), "120,000,000"),
                        List.of(word(f, "장비", "Equipment"), "80,000,000")),
                List.of(word(f, "합계", "Sum"), "200,000,000"));
    }

    private static List<Term> terms(Frame f) {
        return List.of(
                Term.of(word(f, "운영 기관", "Run by"), "KAIA"),
                Term.of(word(f, "지원액", "Support"), word(f, "4억 원 안팎", "about KRW 400,000,000")),
                new Term(word(f, "규정", "Rules"), "2024", "/years/2024"));
    }

    private static List<Card> cards(Frame f) {
        return List.of(
                Card.of(word(f, "해외실증형", "Demonstration abroad"), "/calls/1")
                        .eyebrow("2024")
                        .tags(tags(f).getFirst())
                        .text(word(
                                f,
                                "한국 기업의 솔루션을 외국 도시에서 실증합니다.",
                                "A Korean company shows its solution in a city abroad."))
                        .facts(terms(f).toArray(Term[]::new)),
                Card.of(word(f, "계획수립형", "Planning"), "/calls/2")
                        .eyebrow("2024")
                        .tags(tags(f).getLast())
                        .text(word(f, "외국 도시의 스마트시티 계획을 함께 세웁니다.", "A plan for a smart city, made together.")));
    }

    private static List<TimelineEntry> timeline(Frame f) {
        return List.of(
                new TimelineEntry(
                        "2024-03-18T08:59:59Z",
                        word(f, "2024년 3월 18일 17:59:59 (한국 시각)", "18 March 2024 17:59:59 KST"),
                        word(f, "신청서를 제출했습니다", "Application submitted"),
                        word(f, "김하늘 (에코랩스)", "Kim Haneul (Eco Labs)"),
                        word(f, "접수 번호 D-2024-0017", "Receipt D-2024-0017"),
                        Tone.PRIMARY),
                new TimelineEntry(
                        "2024-03-21T01:00:00Z",
                        word(f, "2024년 3월 21일 10:00:00 (한국 시각)", "21 March 2024 10:00:00 KST"),
                        word(f, "보완을 요청했습니다", "Clarification asked"),
                        "KAIA",
                        "",
                        Tone.WARNING),
                new TimelineEntry(
                        "2024-04-17T01:00:00Z",
                        word(f, "2024년 4월 17일 10:00:00 (한국 시각)", "17 April 2024 10:00:00 KST"),
                        word(f, "선정했습니다", "Selected"),
                        "",
                        "",
                        Tone.SUCCESS));
    }

    private static gg.jte.Content rows(Frame f) {
        return output -> output.writeContent("<tr><th scope=\"row\">" + word(f, "후에", "Hue") + "</th><td>"
                + word(f, "에코랩스", "Eco Labs") + "</td><td class=\"number\">400,000,000</td></tr>"
                + "<tr><th scope=\"row\">" + word(f, "부르사", "Bursa") + "</th><td>" + word(f, "비전테크", "Vision Tech")
                + "</td><td class=\"number\">385,500,000</td></tr>");
    }

    private static SourcedValue sourced(Frame f) {
        return new SourcedValue(
                word(f, "선정 규모", "Places"),
                List.of("2", "6"),
                Tag.of(Tone.INFORMATION, word(f, "추론", "Inferred")),
                true,
                List.of(new Link("S01", "#S01"), new Link("S28", "")),
                word(f, "두 유형의 합.", "The sum of both types."));
    }

    private static List<String> words(Frame frame, String korean, String english) {
        return List.of(word(frame, korean, english).split("\\|"));
    }

    static String word(Frame frame, String korean, String english) {
        return frame.language() == Language.KO ? korean : english;
    }
}
