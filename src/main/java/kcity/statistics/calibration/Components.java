package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import kcity.statistics.calibration.Calibration.Component;

/** Which applications and reviewers the scores connect; components are numbered from 1 in the order of their first application. */
final class Components {
    private final ScoreTable table;
    private final int[] parent;
    private final int[] number;
    private final int count;

    Components(ScoreTable table) {
        this.table = table;
        int applications = table.applications.size();
        parent = new int[applications + table.reviewers.size()];
        for (int v = 0; v < parent.length; v++) parent[v] = v;
        for (int e = 0; e < table.pairCount.length; e++) {
            int a = root(table.pairApplication[e]);
            int b = root(applications + table.pairReviewer[e]);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        number = new int[parent.length];
        int numbered = 0;
        for (int v = 0; v < parent.length; v++) number[v] = root(v) == v ? ++numbered : number[root(v)];
        count = numbered;
    }

    int ofApplication(int application) {
        return number[application];
    }

    int ofReviewer(int reviewer) {
        return number[table.applications.size() + reviewer];
    }

    List<Component> list() {
        List<List<String>> applications = new ArrayList<>();
        List<List<String>> reviewers = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            applications.add(new ArrayList<>());
            reviewers.add(new ArrayList<>());
        }
        for (int i = 0; i < table.applications.size(); i++)
            applications.get(ofApplication(i) - 1).add(table.applications.get(i));
        for (int j = 0; j < table.reviewers.size(); j++)
            reviewers.get(ofReviewer(j) - 1).add(table.reviewers.get(j));
        List<Component> list = new ArrayList<>();
        for (int c = 0; c < count; c++) list.add(new Component(c + 1, applications.get(c), reviewers.get(c)));
        return list;
    }

    private int root(int v) {
        int at = v;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
