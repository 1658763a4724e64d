package kcity.statistics.effects.design;

import java.util.List;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import kcity.reading.YamlNode;

/** Where in the design something stands, so that what only the data show to be wrong is still told at its line. */
public record Place(String file, int line, int column) {

    static Place of(String file, YamlNode node) {
        return new Place(file, node.line(), node.column());
    }

    public WrongFile wrong(String reason) {
        return new WrongFile(file, List.of(new Complaint(line, column, reason)));
    }
}
