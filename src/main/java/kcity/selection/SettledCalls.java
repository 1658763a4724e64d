package kcity.selection;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that the sheet is frozen, and that the announced instant has come. */
@Component
class SettledCalls implements Progress {
    @Override
    public String ofCall() {
        return """
                select case when exists (
                    select from selection.decision d
                    where d.call = :call and d.announce_at <= :now
                      and d.number = (select max(n.number) from selection.decision n where n.call = :call))
                    then 'ANNOUNCED' else 'FROZEN' end
                from selection.sheet where call = :call
                """;
    }
}
