package kcity.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Text;

/**
 * A programme as its charter has it, whatever the year.
 *
 * @param id the name of its folder
 * @param host whose installation it is: its calls bear no name before the year, its owner keeps the accounts of all
 * @param prefix what the references of its applications begin with
 * @param runBy the sentence that says so below every page
 * @param languages in which its calls are published
 * @param agencies the owner first
 */
public record Programme(
        String id,
        boolean host,
        Text name,
        Text runBy,
        String prefix,
        OwnTime time,
        Currency currency,
        List<Language> languages,
        List<Agency> agencies) {
    public Programme {
        languages = List.copyOf(languages);
        agencies = List.copyOf(agencies);
    }

    public Agency owner() {
        return agencies.getFirst();
    }

    public Optional<Agency> agency(String code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /** Who runs calls of that type, as charters write it. */
    public Agency operator(String type) {
        return agencies.stream()
                .filter(agency -> agency.runs().contains(type))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody runs " + type + " in " + id));
    }

    public boolean isOwnedBy(Actor actor) {
        return actor.isOfficerOf(owner().code());
    }

    public boolean isRunBy(Actor actor, String type) {
        return agencies.stream().anyMatch(one -> one.runs().contains(type) && actor.isOfficerOf(one.code()));
    }

    /** Whoever works for an agency of a programme decides in that one alone; who works for none, in the host. */
    public boolean isOf(Actor actor) {
        return agency(actor.organisation()).isPresent()
                || (host && Programmes.ofAgency(actor.organisation()).isEmpty());
    }

    public ZoneId zone() {
        return time.zone();
    }

    /** The day it is there. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** The first instant after that day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /** Name of a year among all programmes, which begins what belongs to it: {@code 2024} for the host, {@code trials-2024} for another. */
    public String edition(int year) {
        return host ? String.valueOf(year) : id + "-" + year;
    }

    /** In rows, where the host is not named. */
    public String key() {
        return host ? "" : id;
    }

    /** The text of a file in its folder such as {@code 2024.yaml}. */
    public String text(String name) {
        return Programmes.text(this, name);
    }

    /** Names of the files in its folder, those of its forms not. */
    public List<String> files() {
        return Programmes.files(this);
    }

    boolean bears(String reference) {
        return reference.startsWith(prefix + "-") || (!host && reference.startsWith(id + "-"));
    }
}
