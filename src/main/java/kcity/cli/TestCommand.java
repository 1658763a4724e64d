package kcity.cli;

import java.util.concurrent.Callable;
import kcity.terminal.WrongUse;
import picocli.CommandLine.Command;

/** {@code ./kcity test}, which the script runs by itself; here it is only described. */
@Command(
        name = "test",
        description = "Formats, static checks and every test, the browser's included.",
        footer = {
            "",
            "  ./kcity test                           everything",
            "  ./kcity test quick                     what needs neither database nor browser",
            "  ./kcity test review                    one room, door or workshop",
            "  ./kcity test ReviewRoundTest#method    one class, or one test of it",
            "Exit code: 0 green, else not."
        })
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new WrongUse("tests are run by the script: ./kcity test");
    }
}
