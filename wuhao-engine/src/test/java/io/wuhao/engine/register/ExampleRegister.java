package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers as a scheme would declare them, for the tests of this package. */
final class ExampleRegister {

    static final Place PLACE = Place.line("scheme.yaml", 1);

    static final Register ENTERPRISE = enterprise(column("code", "企业编号", "Code", Column.Type.TEXT, ""));
    static final Set<String> ALL = Set.of("code", "name", "scale", "tax", "land", "rd_share", "founded", "listed");

    static final Register PARCEL = new Register(
            "parcel",
            new Label("地块", "Land parcels"),
            "parcel",
            List.of(
                    column("parcel", "宗地号", "Parcel", Column.Type.TEXT, ""),
                    refers("occupant", "使用企业", "enterprise"),
                    column("area", "面积", "Area", Column.Type.NUMBER, "亩")),
            PLACE);

    private ExampleRegister() {}

    static Register enterprise(Column key) {
        Map<String, Label> scales = new LinkedHashMap<>();
        scales.put("above", new Label("规上", "above scale"));
        scales.put("below", new Label("规下", "below scale"));
        return new Register(
                "enterprise",
                new Label("企业", "Enterprises"),
                key.name(),
                List.of(
                        key,
                        column("name", "企业名称", "Name", Column.Type.TEXT, ""),
                        with("scale", "规模", "Scale", Column.Type.TEXT, "", scales, null, false),
                        column("tax", "税收", "Tax paid", Column.Type.NUMBER, "万元"),
                        column("land", "用地面积", "Land", Column.Type.NUMBER, "亩"),
                        with("rd_share", "研发占比", "R&D share", Column.Type.NUMBER, "%", Map.of(), null, true),
                        column("founded", "成立日期", "Founded", Column.Type.DATE, ""),
                        column("listed", "是否上市", "Listed", Column.Type.YES_NO, "")),
                PLACE);
    }

    static Column column(String name, String zh, String en, Column.Type type, String unit) {
        return Column.of(name, new Label(zh, en), type, Unit.of(unit), PLACE);
    }

    private static Column refers(String name, String zh, String register) {
        return with(name, zh, name, Column.Type.TEXT, "", Map.of(), register, false);
    }

    private static Column with(
            String name,
            String zh,
            String en,
            Column.Type type,
            String unit,
            Map<String, Label> oneOf,
            @Nullable String refersTo,
            boolean mayBeEmpty) {
        Unit kept = Unit.of(unit);
        return new Column(name, new Label(zh, en), type, kept, kept, oneOf, refersTo, null, mayBeEmpty, PLACE);
    }
}
