package kcity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kcity.terminal.ExitCode;
import picocli.CommandLine.Command;

/** Runs small jobs once after a build, so that the JDK can keep what the commands load and link; not for people. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final String AFFINITIES =
            "reviewer,application,affinity\nA,1,0.5\nA,2,0.4\nB,1,0.9\nB,2,0.9\nC,1,0.1\nC,2,0.7\n";
    private static final String SCORES =
            "application,reviewer,score\n1,A,3.5\n1,B,4\n2,A,2\n2,B,3\n3,B,4.5\n3,C,4\n1,C,3\n2,C,2.5\n3,A,5\n";
    private static final String PANEL =
            "u,t,y\na,1,1\na,2,2\na,3,5\na,4,6\nb,1,1\nb,2,2.5\nb,3,3\nb,4,4\nc,1,0\nc,2,1\nc,3,2\nc,4,2.5\n";
    private static final String UNITS = "outcome: y\nunit: u\ntime: t\nstart: 3\ntreated: a\n";
    private static final String SERIES = "outcome: ln(y + 1)\ntime: t\nstart: 3\nwhere: {u: a}\nslope-change: false\n";

    private static final String CANDIDATES =
            "id,type,subtype,city,country,requestWon,value,sd\nA,p,,a,K,30,9.5,1\nB,p,,b,K,40,8,1\nC,p,,c,L,20,7,1\n";
    private static final String RULES =
            "envelope: 70\nstep: 10\nselection-share: 0.5\nper-country: 1\ntypes:\n  p:\n    places: {min: 1, max: 2}\n"
                    + "    band: {floor: 20, ceiling: 40}\n";

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("kcity");
        String affinity =
                Files.writeString(folder.resolve("affinity.csv"), AFFINITIES).toString();
        String scores = Files.writeString(folder.resolve("scores.csv"), SCORES).toString();
        String panel = Files.writeString(folder.resolve("panel.csv"), PANEL).toString();
        String control = Files.writeString(folder.resolve("c.yaml"), "method: synthetic-control\n" + UNITS)
                .toString();
        String difference = Files.writeString(folder.resolve("d.yaml"), "method: difference-in-differences\n" + UNITS)
                .toString();
        String series = Files.writeString(folder.resolve("s.yaml"), "method: interrupted-series\n" + SERIES)
                .toString();
        String out = folder.resolve("out.csv").toString();
        String candidates =
                Files.writeString(folder.resolve("candidates.csv"), CANDIDATES).toString();
        String rules = Files.writeString(folder.resolve("rules.yaml"), RULES).toString();
        List<List<String>> jobs = List.of(
                List.of("assign", "--affinity", affinity, "--reviews", "1", "--max-load", "1", "--out", out, "--json"),
                List.of("assign", "--affinity", affinity, "--reviews", "2", "--max-load", "2", "--fair", "--connected"),
                List.of("assign", "--affinity", affinity, "--reviews", "3", "--max-load", "1"),
                List.of("calibrate", "--scores", scores, "--json"),
                List.of("choose", "--candidates", candidates, "--rules", rules, "--draws", "5", "--json"),
                List.of("choose", "--candidates", candidates, "--rules", rules),
                List.of("estimate", "--data", panel, "--design", control, "--json"),
                List.of("estimate", "--data", panel, "--design", difference),
                List.of("estimate", "--data", panel, "--design", series),
                List.of("help"));
        for (List<String> job : jobs) {
            int _ = Kcity.commandLine().execute(job.toArray(String[]::new));
        }
        for (String file : List.of(affinity, scores, panel, control, difference, series, out, candidates, rules)) {
            boolean _ = Files.deleteIfExists(Path.of(file));
        }
        Files.delete(folder);
        RehearsedRun.in(Files.createTempDirectory("kcity"));
        return ExitCode.DONE;
    }
}
