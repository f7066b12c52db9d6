package io.wuhao.server.assessment;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A register of enterprises in memory, before the real one in the order of beans. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirmsOfTheTest implements EngineSource {

    private final Map<String, RegisterRow> rows = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> owns = new LinkedHashMap<>();

    /** A firm below scale at a place; cells come as name, value, name, value. */
    void add(String code, String name, String place, String... cells) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("code", code, "name", name, "scale", "below"));
        for (int i = 0; i < cells.length; i += 2) {
            all.put(cells[i], cells[i + 1]);
        }
        rows.put(code, new RegisterRow(code, all));
        places.put(code, place);
    }

    void clear() {
        rows.clear();
        places.clear();
        owns.clear();
    }

    @Override
    public String table() {
        return "enterprise";
    }

    @Override
    public Map<String, Seat> seats(int year) {
        return places.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> new Seat(place.getValue(), owns.get(place.getKey()))));
    }

    /** Gives a firm an office of its own. */
    void own(String code, String path) {
        owns.put(code, path);
    }

    @Override
    public boolean hasTheUnits() {
        return true;
    }

    private static RegisterForm form() {
        List<FormColumn> columns = new ArrayList<>();
        for (String text : List.of("code", "name", "scale")) {
            columns.add(column(text, Column.Type.TEXT, Unit.NONE));
        }
        Map.of("tax", "万元", "land", "亩", "power", "万kWh", "value_added", "万元", "energy", "tce", "emission", "t")
                .forEach((name, unit) -> columns.add(column(name, Column.Type.NUMBER, Unit.of(unit))));
        Map.of("heads", "人", "rd", "万元", "revenue", "万元")
                .forEach((name, unit) -> columns.add(column(name, Column.Type.NUMBER, Unit.of(unit))));
        return new RegisterForm("enterprise", Label.of("企业", "enterprise"), "code", columns);
    }

    private static FormColumn column(String name, Column.Type type, Unit unit) {
        return new FormColumn(
                Column.of(name, Label.same(name), type, unit, Place.file("test")),
                false,
                new Custody(
                        Label.same("税务局"),
                        Custody.Basis.PUBLIC,
                        Label.same("评价"),
                        name.equals("tax") ? Custody.Readers.OFFICE : Custody.Readers.PLACE,
                        true));
    }

    @Override
    public String pageOf(int year, String key, String column) {
        return "/enterprises/" + key;
    }

    @Override
    public RegisterForm form(int year) {
        return form();
    }

    @Override
    public List<RegisterRow> rows(int year, String place) {
        return rows.values().stream()
                .filter(row -> places.getOrDefault(row.key(), "").startsWith(place))
                .toList();
    }
}
