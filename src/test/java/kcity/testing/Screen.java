package kcity.testing;

/** The screens that every page must suit, in CSS pixels. */
public enum Screen {
    DESK(1280, 900),
    PHONE(320, 640);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
