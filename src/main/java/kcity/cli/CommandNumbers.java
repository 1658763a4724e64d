package kcity.cli;

import java.math.BigDecimal;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Numbers of the command line, refused in words of people where they are none. */
final class CommandNumbers {
    private CommandNumbers() {}

    static CommandLine numbers(CommandLine command) {
        return command.registerConverter(int.class, CommandNumbers::whole)
                .registerConverter(Integer.class, CommandNumbers::whole)
                .registerConverter(long.class, CommandNumbers::large)
                .registerConverter(Long.class, CommandNumbers::large)
                .registerConverter(BigDecimal.class, CommandNumbers::decimal);
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no whole number up to " + Integer.MAX_VALUE + "; write it like 3");
        }
    }

    private static Long large(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no whole number of at most eighteen digits; write it like 2024");
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no decimal number; write it like 0.5");
        }
    }
}
