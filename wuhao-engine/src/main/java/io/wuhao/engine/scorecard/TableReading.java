package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;

/** The registers that a scheme reads, column by column: what the offices are asked for, in which unit. */
record TableReading(Scheme scheme) {

    List<Label> say() {
        List<Label> says = new ArrayList<>();
        scheme.tables().values().forEach(table -> {
            says.add(Words.of(
                    "%s登记表（%s），每行由%s指明。",
                    "Register %s (%s); a row is named by its %s.",
                    table.label(),
                    table.name(),
                    table.keyColumn().label()));
            table.columns().forEach(column -> says.add(column(table, column)));
        });
        return says;
    }

    private Label column(Register table, Column column) {
        List<Label> parts = new ArrayList<>();
        parts.add(kind(column));
        if (!column.givenIn().sameAs(column.unit())) {
            parts.add(Words.of("文件中按%s填", "given in %s", column.givenIn().label()));
        }
        String target = column.refersTo();
        if (target != null) {
            parts.add(Words.of(
                    "指向%s登记表，那边称本表的行为 %s",
                    "refers to the register %s, which calls these rows %s",
                    scheme.getTable(target).label(),
                    column.called() == null ? table.name() : column.called()));
        }
        if (column.mayBeEmpty()) {
            parts.add(Label.of("可以为空", "may be empty"));
        }
        return Words.of("%s（%s）：%s。", "%s (%s): %s.", column.label(), column.name(), Words.joined(parts, "；", "; "));
    }

    private static Label kind(Column column) {
        if (!column.oneOf().isEmpty()) {
            return Words.of(
                    "取值为%s之一",
                    "one of %s", Words.listed(List.copyOf(column.oneOf().values())));
        }
        return switch (column.type()) {
            case NUMBER ->
                column.unit().isNone()
                        ? Label.of("数", "a number")
                        : Words.of("数，单位%s", "a number in %s", column.unit().label());
            case TEXT -> Label.of("文本", "text");
            case CREDIT_CODE -> Label.of("统一社会信用代码", "a credit code");
            case DATE -> Label.of("日期", "a date");
            case YES_NO -> Label.of("是或否", "yes or no");
        };
    }
}
