package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups and classes in words. */
final class Classes {

    static final Label EVERYONE = Label.of("全体", "all units");

    private final Scheme scheme;

    Classes(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The unit's classes in these groupings: {@code 规上 / 工业}; null where it is in none of one of them. */
    @Nullable
    Label of(UnitRow row, List<String> groupings) {
        List<Label> labels = new ArrayList<>();
        for (String grouping : groupings) {
            String code = row.text(grouping);
            if (code == null) {
                return null;
            }
            labels.add(label(grouping, code));
        }
        return labels.isEmpty() ? EVERYONE : Words.joined(labels, " / ", " / ");
    }

    /** Its classes of the list in which it is ranked, which for a small group are wider ones. */
    @Nullable
    Label list(UnitRow row) {
        Ranking.SmallGroups small = scheme.ranking().small();
        if (small == null || !row.is("falls_back")) {
            return of(row, scheme.ranking().within());
        }
        Label wider = of(row, small.within());
        return wider == null
                ? null
                : small.amongAll()
                        ? wider
                        : Words.of(
                                "%s（不足 %s 家的组）",
                                "%s (groups of fewer than %s)", wider, String.valueOf(small.atLeast()));
    }

    /** The same for a sentence, where one group of all is as good as none. */
    Label among(UnitRow row, List<String> groupings) {
        Label label = of(row, groupings);
        return label == null ? EVERYONE : label;
    }

    /** With whom a unit is compared: those of the groups named or of the points; where it falls back, all of the wider group. */
    Label compared(UnitRow row, @Nullable List<String> named) {
        boolean fallsBack = row.is("falls_back");
        List<String> groups = scheme.within(named, fallsBack);
        Ranking.SmallGroups small = scheme.ranking().small();
        return small == null || groups.equals(scheme.within(named, false))
                ? among(row, groups)
                : Words.of("更大的组（%s）", "the wider group (%s)", among(row, groups));
    }

    /** A grouping by its name; it may be a column. */
    Label grouping(String name) {
        Grouping group = scheme.groups().get(name);
        return group == null
                ? scheme.who().findColumn(name).map(Column::label).orElse(Label.same(name))
                : group.label();
    }

    Label label(String grouping, String code) {
        Grouping group = scheme.groups().get(grouping);
        Optional<Label> label = group == null
                ? scheme.who().findColumn(grouping).map(column -> column.oneOf().get(code))
                : group.findClass(code).map(Grouping.GroupClass::label);
        return label.orElse(Label.same(code));
    }
}
