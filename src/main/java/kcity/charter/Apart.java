package kcity.charter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** That programmes beside each other can be told apart: one host, and no name, prefix or agency of one that stands for something else in another. */
final class Apart {
    private Apart() {}

    /** Throws where they cannot. */
    static void check(List<Programme> programmes) {
        var hosts =
                programmes.stream().filter(Programme::host).map(Programme::id).toList();
        if (hosts.size() != 1) {
            throw new IllegalStateException("exactly one programme is the host, not " + hosts);
        }
        once("name", programmes, one -> Stream.of(one.id()));
        once("prefix", programmes, one -> Stream.of(one.prefix()));
        programmes.stream()
                .map(Programme::agencies)
                .flatMap(Collection::stream)
                .forEach(agency -> sameEverywhere(agency, programmes));
    }

    private static void once(String what, List<Programme> programmes, Function<Programme, Stream<String>> names) {
        var seen = new HashSet<String>();
        programmes.stream()
                .flatMap(names)
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalStateException("two programmes have the " + what + " " + twice);
                });
    }

    /** An agency may serve several programmes, under one name. */
    private static void sameEverywhere(Agency agency, List<Programme> programmes) {
        programmes.stream()
                .flatMap(one -> one.agency(agency.code()).stream())
                .filter(other ->
                        !other.name().equals(agency.name()) || !other.country().equals(agency.country()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalStateException("the agency " + agency.code() + " has two names or countries");
                });
    }
}
