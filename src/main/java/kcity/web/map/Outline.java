package kcity.web.map;

/** A country on the drawing: the point that stands for it, and its outline ("" for one too small to have one). */
record Outline(int x, int y, String path) {
    boolean small() {
        return path.length() < 24;
    }
}
