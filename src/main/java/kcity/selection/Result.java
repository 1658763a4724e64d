package kcity.selection;

import java.time.Instant;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.Won;

/** A chosen project. */
public record Result(
        String ref, SubType subType, String title, CountryCode country, String city, Won amount, Instant announceAt) {}
