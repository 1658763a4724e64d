package kcity.audit;

import java.util.Map;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * How the database stands after its migrations, so that a guard, a view or a column that somebody changes is found.
 *
 * @param migrations digest of the migrations that were run
 * @param objects digest of its definition by kind and name of each table, constraint, index, view, function and trigger
 */
public record SchemaTold(Reference subject, Act act, String migrations, Map<String, String> objects) implements Fact {}
