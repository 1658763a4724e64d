package kcity.web.component;

/** Line drawings on a 20 by 20 square, always beside words and hidden from screen readers. */
public enum Icon {
    INFORMATION("M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9v5M10 6v.01"),
    CHECK("M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 10.2l2.4 2.4 4.6-5"),
    WARNING("M10 3 2.3 16.5h15.4zM10 8.3v4M10 14.4v.01"),
    STOP("M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4"),
    DASH("M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.7 10h6.6"),
    CLOCK("M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 5.5V10l3 2"),
    FILE("M5 2.5h6.5L16 7v10.5H5zM11.5 2.5V7H16M7.5 11h6M7.5 14h6"),
    DOWNLOAD("M10 3v9.5M6 9l4 4 4-4M4 17h12"),
    SEARCH("M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zM13.5 13.5 17.5 17.5"),
    ARROW("M4 10h12M11 5l5 5-5 5");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
