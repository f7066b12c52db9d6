package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.NotAssessed;
import io.wuhao.engine.run.Store;
import java.util.List;

/** The unit that a command asks for, by its key or its name. */
record UnitAsked(Assessment assessment) {

    /** @throws InputException where no unit, or several, are called so */
    String key(String unit) {
        String asked = Store.literal(unit);
        List<String> units = assessment
                .answer()
                .store()
                .list(
                        "select unit from result where unit = " + asked + " or name = " + asked
                                + " order by case when unit = " + asked + " then 0 else 1 end, unit limit 2",
                        row -> row.getString(1));
        if (units.isEmpty() || units.size() > 1 && !units.get(0).equals(unit)) {
            throw new InputException(unclear(unit, units));
        }
        return units.get(0);
    }

    private Problem unclear(String unit, List<String> found) {
        Place place = Place.file(assessment.scheme().who().name());
        if (!found.isEmpty()) {
            return Problem.error(
                    place,
                    Label.of("有几个单位叫（%s）。", "Several units are called (%s).", unit),
                    Label.of("请用代码，例如 %s。", "Use the key, as %s.", found.get(0)));
        }
        NotAssessed left = new NotAssessed(assessment);
        if (left.has(unit)) {
            return Problem.error(place, Label.of("单位（%s）没有结果。", "The unit (%s) has no result.", unit), left.why());
        }
        List<String> known = assessment
                .answer()
                .store()
                .list("select unit from result order by unit limit 20000", row -> row.getString(1));
        Label advice = Nearest.to(unit, known)
                .map(near -> Label.of("是否应为（%s）？", "Maybe (%s)?", near))
                .orElse(Label.of("代码和名称见 result.csv。", "Keys and names stand in result.csv."));
        return Problem.error(place, Label.of("没有单位（%s）。", "There is no unit (%s).", unit), advice);
    }
}
