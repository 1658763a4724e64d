package kcity.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook that can be seen, its cells as the texts that a CSV file would have: numbers with the 15 digits Excel knows, days as 2024-03-31, formulas as their values. */
final class SheetTable implements Table {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int SECONDS = 86_400;

    /** Formats of dates and times that every workbook has without naming them; those from 27 on are the ones of East Asia. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private final ReadableWorkbook workbook;
    private final LocalDate first;
    private final Iterator<Row> rows;

    private SheetTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.first = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        Sheet sheet = workbook.getSheets()
                .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
        this.rows = sheet.openStream().iterator();
    }

    static SheetTable open(Path file) throws IOException {
        try {
            Inflated.check(file);
            return new SheetTable(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (RuntimeException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                String[] cells = new String[row.getCellCount()];
                boolean blank = true;
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = text(row.getCell(i));
                    blank &= cells[i].isBlank();
                }
                if (!blank) {
                    return new Line(row.getRowNum(), cells);
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> "1".equals(raw) || Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            default -> raw == null ? "" : number(cell, raw);
        };
    }

    private String number(Cell cell, String raw) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (isMoment(cell)) {
            return moment(number);
        }
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return Math.abs((long) shown.scale()) > 400 ? raw : shown.toPlainString();
    }

    private static boolean isMoment(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (DATES.contains(id) || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*(yy|d|h:|m/|/m|mm:).*");
    }

    private String moment(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        long seconds = number.subtract(whole)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (whole.abs().compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return number.toPlainString();
        }
        LocalDate day = first.plusDays(whole.longValue() + seconds / SECONDS);
        return seconds % SECONDS == 0 ? day.toString() : day + "T" + LocalTime.ofSecondOfDay(seconds % SECONDS);
    }

    private static IOException damaged(Exception e) {
        return new IOException("the workbook is damaged; open it in a spreadsheet and save it anew", e);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
