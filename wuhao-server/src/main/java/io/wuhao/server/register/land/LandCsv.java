package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Ledger.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of parcels as CSV, with a mark by which Excel knows UTF-8. */
final class LandCsv {

    private static final List<String> HEADS = List.of(
            "不动产单元号",
            "园区代码",
            "园区",
            "坐落",
            "用地面积（平方米）",
            "用地面积（亩）",
            "批准用途",
            "使用权人代码",
            "合同签订日期",
            "约定开工日期",
            "约定竣工日期",
            "状态",
            "起算日期",
            "天数",
            "依据",
            "说明");

    private LandCsv() {}

    static String write(List<Line> lines, Locale language) {
        StringBuilder csv = new StringBuilder("\ufeff").append(row(HEADS.toArray()));
        for (Line line : lines) {
            Parcel parcel = line.parcel();
            Finding found = line.gravest();
            LandRule rule = found.rule();
            csv.append(row(
                    parcel.number(),
                    parcel.park(),
                    line.park().name().in(language),
                    parcel.location(),
                    Area.plain(parcel.area()),
                    Area.plain(parcel.mu()),
                    parcel.approvedUse().label().in(language),
                    parcel.owner(),
                    parcel.promise().signedOn(),
                    parcel.promise().start(),
                    parcel.promise().completion(),
                    found.state().label().in(language),
                    found.since(),
                    line.days(),
                    rule == null ? null : rule.document().in(language),
                    found.why().in(language)));
        }
        return csv.toString();
    }

    private static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(LandCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
