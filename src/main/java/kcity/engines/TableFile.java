package kcity.engines;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An answer as a table: an Excel workbook where the name ends in .xlsx, else CSV in which no spreadsheet finds a formula to run. Numbers stay numbers, null is an empty cell. */
final class TableFile {
    /** More digits Excel does not know; such numbers go in as texts. */
    private static final int DIGITS = 15;

    private TableFile() {}

    static void write(Path file, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        try {
            if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                workbook(file, header, rows);
            } else {
                csv(file, header, rows);
            }
        } catch (IOException e) {
            throw Target.unwritable(file, e);
        }
    }

    private static void csv(Path file, List<String> header, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            for (String name : header) {
                printer.print(harmless(name));
            }
            printer.println();
            for (List<? extends @Nullable Object> row : rows) {
                for (Object cell : row) {
                    printer.print(harmless(cell));
                }
                printer.println();
            }
        }
    }

    /** What begins like a formula is led by an apostrophe, which our own commands take off again. */
    private static Object harmless(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number;
            default -> {
                String text = cell.toString();
                yield !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            }
        };
    }

    private static void workbook(Path file, List<String> header, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "kcity", null)) {
            Worksheet sheet = workbook.newWorksheet("kcity");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.freezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                for (int i = 0; i < rows.get(r).size(); i++) {
                    cell(sheet, r + 1, i, rows.get(r).get(i));
                }
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number when number.precision() > DIGITS -> sheet.value(row, column, number.toPlainString());
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
    }
}
