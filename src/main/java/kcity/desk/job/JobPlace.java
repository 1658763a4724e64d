package kcity.desk.job;

import kcity.shared.Reference;

/** A page on which long work of a kind is asked for and its result is read. Every bean of this type is asked. */
public interface JobPlace {
    String kind();

    /** Its address. */
    String page(Reference about);

    /** A place that every page of that address has. */
    static JobPlace of(String kind, java.util.function.Function<Reference, String> page) {
        return new JobPlace() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String page(Reference about) {
                return page.apply(about);
            }
        };
    }
}
