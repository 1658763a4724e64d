package kcity.web.map;

/** A place on the drawing: its outline, the point that stands for it, and the disc with its number, moved aside where discs would overlap. */
public record Spot(Place place, String path, boolean small, int x, int y, int discX, int discY, int radius) {
    public boolean aside() {
        return Math.hypot(discX - x, discY - y) > radius * 0.5;
    }

    public String label() {
        return place.name() + ": " + place.said();
    }
}
