package kcity.call;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of calls. */
@Configuration(proxyBeanMethods = false)
class CallInvariants {
    @Bean
    Attestation callsAreAsPrepared() {
        return new Attestation("call", "CallPrepared", """
                select 'call/' || ref as subject,
                       jsonb_build_object('edition', edition, 'version', version, 'type', type, 'agency', agency) as body
                from call.call
                """);
    }

    @Bean
    Attestation deadlinesAreAsMoved() {
        return new Attestation("call", "DeadlineMoved", """
                select 'moved-deadline/' || call || '.' || number as subject,
                       jsonb_build_object('was', to_char(was at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'closesAt', to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'why', reason) as body
                from call.moved_deadline
                """);
    }

    @Bean
    Invariant callsCloseAfterTheyOpen() {
        return new Invariant("call", "a call closes before it opens", """
                select ref from call.pub_call where closes_at <= opens_at
                """);
    }
}
