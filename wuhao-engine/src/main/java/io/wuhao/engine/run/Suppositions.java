package io.wuhao.engine.run;

import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import io.wuhao.engine.sql.SqlText;
import io.wuhao.engine.sql.Supposition;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the scheme of an assessment again and again over its tables, each time supposing another figure of one unit: the compiled
 * text itself decides, on DuckDB.
 */
public final class Suppositions {

    private final Scheme scheme;
    private final Store store;
    private int runs;

    public Suppositions(Assessment assessment) {
        this.scheme = assessment.scheme();
        this.store = assessment.answer().store();
    }

    /**
     * What the unit would get.
     *
     * @param points by item
     */
    public record Outcome(
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable Integer ranked,
            @Nullable String first,
            @Nullable String grade,
            List<String> moves,
            @Nullable String direct,
            Map<String, Double> points) {
        public Outcome {
            moves = List.copyOf(moves);
            points = Map.copyOf(points);
        }
    }

    public Outcome of(Supposition supposition) {
        runs++;
        store.execute("drop table if exists supposed");
        for (SqlText.Statement statement :
                Compiler.supposing(scheme, supposition).statements()) {
            store.execute(statement.sql());
        }
        return store.list("select * from supposed", this::outcome).get(0);
    }

    /** How often the scheme was run. */
    public int runs() {
        return runs;
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        Map<String, Double> points = new LinkedHashMap<>();
        for (String item : scheme.points().itemNames()) {
            double own = row.getDouble(item + "_points");
            if (!row.wasNull()) {
                points.put(item, own);
            }
        }
        String moves = row.getString("moves");
        return new Outcome(
                row.getBigDecimal("score"),
                whole(row, "place"),
                whole(row, "listed"),
                row.getString("grade_before_adjustment"),
                row.getString("grade"),
                moves == null ? List.of() : List.of(moves.split(", ", -1)),
                row.getString("direct_reason"),
                points);
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
