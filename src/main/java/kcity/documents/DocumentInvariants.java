package kcity.documents;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of files. */
@Configuration(proxyBeanMethods = false)
class DocumentInvariants {
    @Bean
    Attestation documentsAreAsKept() {
        return new Attestation("documents", "DocumentKept", """
                select 'document/' || id as subject,
                       jsonb_strip_nulls(jsonb_build_object(
                           'type', type, 'size', size, 'sha256', sha256, 'givenTo', given_to)) as body
                from documents.document
                """);
    }

    @Bean
    Invariant bytesHaveTheirHash() {
        return new Invariant("documents", "a file's bytes do not have its hash", """
                select c.sha256 from documents.content c
                where c.sha256 is distinct from encode(sha256(coalesce(c.bytes, (
                    select string_agg(p.bytes, ''::bytea order by p.number) from documents.piece p where p.heap = c.pieces))), 'hex')
                """);
    }

    @Bean
    Invariant documentsHaveTheirBytes() {
        return new Invariant("documents", "a document's bytes are gone", """
                select d.id from documents.document d
                where not exists (select from documents.content c where c.sha256 = d.sha256)
                """);
    }
}
