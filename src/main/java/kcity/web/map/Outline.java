package kcity.web.map;

/** A country on the drawing: the point that stands for it, and its outline (short or "" for one too small to be seen). */
record Outline(int x, int y, String path) {
    boolean small() {
        return path.length() < 45;
    }
}
