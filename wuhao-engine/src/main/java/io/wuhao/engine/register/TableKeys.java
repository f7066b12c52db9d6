package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Keys name one row each, and references name a key: checked in DuckDB once the tables are there. */
record TableKeys(Connection duckdb, TableProblems problems) {

    private static final String PLACE = "source_file, source_sheet, source_row";

    void checkUnique(Loaded loaded) throws SQLException {
        String sql = """
                with twice as (
                  select "%1$s" as k from "%2$s" where "%1$s" is not null group by "%1$s" having count(*) > 1
                )
                select cast(t."%1$s" as varchar) as k, %3$s
                from "%2$s" t join twice on twice.k = t."%1$s"
                order by k, t.rowid
                """.formatted(loaded.register().key(), loaded.table(), PLACE);
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String last = "";
            Place first = Place.file("");
            while (rows.next()) {
                String key = rows.getString(1);
                Place place = place(rows, loaded, loaded.register().key());
                if (!key.equals(last)) {
                    last = key;
                    first = place;
                } else {
                    twice(place, key, new Place(first.file(), first.sheet(), first.row(), null));
                }
            }
        }
    }

    private void twice(Place place, String key, Place first) {
        problems.add(repeated(place, key, first));
    }

    static Problem repeated(Place place, String key, Place first) {
        return Problem.error(
                place,
                new Label(
                        "主键“%s”重复，已见于 %s。"
                                .formatted(Reading.shown(key), first.shown().zh()),
                        "Key \"%s\" is there already: %s."
                                .formatted(Reading.shown(key), first.shown().en())),
                Label.of("请合并或删除其中一行。", "Merge the rows or remove one of them."));
    }

    void checkReferences(Loaded from, Column column, Loaded to) throws SQLException {
        String sql = """
                select cast(f."%1$s" as varchar), %2$s from "%3$s" f
                where f."%1$s" is not null
                  and not exists (select 1 from "%4$s" t where cast(t."%5$s" as varchar) = cast(f."%1$s" as varchar))
                order by f.rowid
                """.formatted(
                column.name(), PLACE, from.table(), to.table(), to.register().key());
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                problems.error(
                        place(rows, from, column.name()),
                        Label.of(
                                "“%s”不在“%s”（%s）的主键之中。",
                                "\"%1$s\" is no key of (%3$s), %2$s.",
                                Reading.shown(rows.getString(1)),
                                to.register().label().zh(),
                                to.register().name()),
                        Label.of("请改正，或在该表中补上这一行。", "Correct it, or add the row to that table."));
            }
        }
    }

    private static Place place(ResultSet rows, Loaded loaded, String column) throws SQLException {
        String file = rows.getString(2);
        return new Place(file, rows.getString(3), rows.getInt(4), loaded.headingOf(column, file));
    }

    /** All references of these tables; a register without a table is no target. */
    void checkReferences(List<Loaded> tables) throws SQLException {
        for (Loaded from : tables) {
            for (Loaded to : tables) {
                for (Column column :
                        from.register().columnsThatReferTo(to.register().name())) {
                    checkReferences(from, column, to);
                }
            }
            problems.close(Place.file(from.register().name()));
        }
    }
}
