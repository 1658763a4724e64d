package kcity.web;

/** What pages show that need nobody signed in, told of by their own door, so that such a page is made once for all readers. */
public interface Published {
    /** Whether that controller's pages follow from the version alone, with language, zone and address. */
    boolean shows(Class<?> controller);

    /** The same as long as no page of them would change. */
    String version();
}
