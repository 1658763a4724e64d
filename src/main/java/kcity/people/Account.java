package kcity.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with what the account went through.
 *
 * @param lastSignIn null for somebody who never came
 * @param ended the person cannot sign in any more
 * @param reason why access was ended or given back; "" where it never was
 */
public record Account(
        Person person, Instant since, @Nullable Instant lastSignIn, boolean ended, String reason) {}
