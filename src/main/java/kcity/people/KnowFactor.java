package kcity.people;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import kcity.shared.Act;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a code of a second factor, each once: one of the app, or else a recovery code. Guessing is slowed down as it is with passwords. */
@Component
class KnowFactor {
    private static final Pattern OF_APP = Pattern.compile("[0-9]{6}");
    private final SecondFactors factors;
    private final FailedTries tries;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;

    KnowFactor(
            SecondFactors factors,
            FailedTries tries,
            ApplicationEventPublisher facts,
            PlatformTransactionManager transactions) {
        this.factors = factors;
        this.tries = tries;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
    }

    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}-]", "");
    }

    static boolean looksLikeCode(String typed) {
        return OF_APP.matcher(digits(typed)).matches();
    }

    /** Refuses what is no code of that person's, and one that was taken already. Not to be called within a transaction: a wrong one has to stay counted. */
    void mustKnow(Act act, Client client, Person person, String typed) {
        var place = tries.beginCode(client, person.id());
        if (!Boolean.TRUE.equals(transaction.execute(status -> take(act, person, typed)))) {
            throw new Refused(List.of(Refused.Reason.at(PeopleMatter.CODE, "refusal.people.code-wrong")));
        }
        tries.forget(place);
    }

    private boolean take(Act act, Person person, String typed) {
        return looksLikeCode(typed) ? takeOfApp(act, person, digits(typed)) : takeRecoveryCode(act, person, typed);
    }

    private boolean takeOfApp(Act act, Person person, String digits) {
        var secret = factors.of(person.id());
        if (secret.isEmpty()) {
            return false;
        }
        var step = OneTimeCodes.stepOf(secret.get().bytes(), digits, act.at());
        return step.isPresent() && factors.count(person.id(), step.getAsLong());
    }

    private boolean takeRecoveryCode(Act act, Person person, String typed) {
        var used = factors.use(person.id(), typed);
        if (used) {
            facts.publishEvent(
                    new RecoveryCodeUsed(new Reference("person", person.id()), act, factors.codesLeft(person.id())));
        }
        return used;
    }
}
