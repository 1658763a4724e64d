package kcity.statistics.effects;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcity.reading.Csv;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Claim;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Registration;
import kcity.statistics.effects.design.RowReader;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.effects.methods.Answer;
import kcity.statistics.effects.methods.Checks;
import kcity.statistics.effects.methods.Line;
import kcity.statistics.effects.methods.LocalLevelMethod;
import kcity.statistics.effects.methods.Method;
import kcity.statistics.effects.methods.MethodName;
import org.hipparchus.exception.MathRuntimeException;

/** A registered design: method, outcome, which rows, level, seed, and what was claimed elsewhere. Read from YAML; see docs/engines.md. */
public final class Design {
    private final String methodName;
    private final Method method;
    private final Settings settings;
    private final Optional<Expression> negativeControl;
    private final Optional<Claim> claim;
    private final RowReader rows;

    private Design(
            String methodName,
            Method method,
            Settings settings,
            Optional<Expression> negativeControl,
            Optional<Claim> claim,
            RowReader rows) {
        this.methodName = methodName;
        this.method = method;
        this.settings = settings;
        this.negativeControl = negativeControl;
        this.claim = claim;
        this.rows = rows;
    }

    public static Design read(Path file) {
        return Yaml.read(file, root -> read(file.toString(), root));
    }

    public static Design read(String file, String text) {
        return Yaml.read(file, text, root -> read(file, root));
    }

    private static Design read(String file, YamlNode root) {
        Wanted wanted = new Wanted(file);
        Optional<MethodName> name = root.get("method").oneOf(MethodName.words());
        if (name.isEmpty()) {
            root.entries();
            throw new IllegalArgumentException("no method");
        }
        Method method = name.get().read(root, wanted);
        Expression outcome = method.hasOutcome() ? wanted.number(root.get("outcome")) : Expression.parse("0");
        if (method instanceof LocalLevelMethod) {
            wanted.mayMiss.add(outcome);
        }
        double alpha = root.find("alpha").map(Claim::level).orElse(0.05);
        long seed = root.find("seed").map(YamlNode::wholeNumber).orElse(1L);
        Optional<Expression> negative =
                method.hasOutcome() ? root.find("negative-control").map(wanted::number) : Optional.empty();
        Optional<Claim> claim = root.find("claim").map(Claim::read);
        return new Design(
                name.get().word(),
                method,
                new Settings(outcome, alpha, seed, root.find("measured-in").map(YamlNode::text)),
                negative,
                claim,
                new RowReader(
                        wanted,
                        where(root, "where", wanted),
                        where(root, "leave-out", wanted),
                        root.find("missing")
                                .map(n -> n.oneOf(RowReader.Missing.class))
                                .orElse(RowReader.Missing.REFUSE),
                        root.find("separator").map(Design::separator).orElse(',')));
    }

    private static Map<String, Set<String>> where(YamlNode root, String key, Wanted wanted) {
        Map<String, Set<String>> where = new LinkedHashMap<>();
        root.find(key)
                .ifPresent(node -> node.entries().forEach((column, value) -> {
                    wanted.labels.add(column);
                    where.put(column, Set.copyOf(value.isList() ? value.list(YamlNode::text) : List.of(value.text())));
                }));
        return where;
    }

    private static char separator(YamlNode node) {
        String text = node.text();
        return switch (text) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            default -> {
                node.complain("'" + text + "' is none of comma, semicolon, tab; write one of them");
                yield ',';
            }
        };
    }

    public long seed() {
        return settings.seed();
    }

    public String method() {
        return methodName;
    }

    /** What the design can show, from no more of the table than the units that will take part. */
    public Registration register(Csv table, String tableName) {
        Optional<Registration.Reach> reach = method.units()
                .flatMap(panel -> method.reach(rows.labelsOnly(panel.unit()).read(table, tableName)));
        return Registration.of(methodName, method.estimand(), settings.alpha(), claim, reach);
    }

    /** Reads the table, runs the method and judges the claim. */
    public Estimate estimate(Csv table, String tableName) {
        Rows kept = rows.read(table, tableName);
        Answer answer = answer(kept, settings);
        List<String> warnings = new ArrayList<>(answer.warnings());
        if (kept.dropped() > 0) {
            warnings.add(kept.dropped() + " rows were dropped because a value is missing, as the design says");
        }
        Optional<Answer> other = negativeControl.map(outcome -> answer(kept, settings.withOutcome(outcome)));
        other.ifPresent(it ->
                it.missing().forEach(missing -> warnings.add("the negative control cannot be assessed: " + missing)));
        Optional<Line> control = other.flatMap(Answer::judgedLine);
        control.filter(line -> line.value().p() < settings.alpha())
                .ifPresent(
                        line -> warnings.add(
                                "the negative control moved too: something else than the intervention is at work, or the errors are too small"));
        return new Estimate(
                methodName,
                settings.seed(),
                kept.size(),
                answer,
                control,
                warnings,
                claim,
                claim.map(c -> Judgement.of(answer, c))
                        .or(() -> answer.missing().isEmpty()
                                ? Optional.empty()
                                : Optional.of(Judgement.unassessable(String.join("; ", answer.missing())))));
    }

    /** What the data lack is an answer too; so is arithmetic that breaks down on them. */
    private Answer answer(Rows kept, Settings own) {
        try {
            return Checks.usable(method.estimate(kept, own));
        } catch (NotAssessable e) {
            return Answer.none(e.missing());
        } catch (MathRuntimeException e) {
            return Answer.none(
                    "the arithmetic breaks down on these figures: they are too much alike, or too far apart");
        }
    }
}
