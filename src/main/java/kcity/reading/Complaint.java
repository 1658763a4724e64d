package kcity.reading;

/** One thing wrong with a file. Lines and columns count from 1; 0 means the file as a whole. */
public record Complaint(int line, int column, String reason) {
    @Override
    public String toString() {
        return line == 0 ? reason : "line " + line + ", column " + column + ": " + reason;
    }
}
