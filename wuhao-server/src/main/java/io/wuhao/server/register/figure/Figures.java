package io.wuhao.server.register.figure;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the enterprises. */
@Repository
public class Figures {

    private static final int PORTION = 5_000;
    private static final String COUNTS =
            "coalesce(adjusted, approved, case when returned_at is null then reported end)";

    private final JdbcClient database;
    private final JdbcTemplate batch;

    Figures(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    Optional<Figure> find(String enterprise, String period, String kind) {
        return database.sql("select * from figure where enterprise = ? and period = ? and kind = ?")
                .params(enterprise, period, kind)
                .query(FigureRows::figure)
                .optional();
    }

    /** All of one enterprise, the latest period first. */
    List<Figure> listOf(String enterprise) {
        return database.sql("select * from figure where enterprise = ? order by period desc, kind")
                .param(enterprise)
                .query(FigureRows::figure)
                .list();
    }

    List<Figure> listOf(String enterprise, String period, Collection<String> kinds) {
        return database.sql(
                        "select * from figure where enterprise = :enterprise and period = :period and kind in (:kinds) order by kind")
                .param("enterprise", enterprise)
                .param("period", period)
                .param("kinds", kinds)
                .query(FigureRows::figure)
                .list();
    }

    /** All of a period and these kinds, by enterprise. */
    List<Figure> listOf(String period, Collection<String> kinds) {
        return database.sql(
                        "select * from figure where period = :period and kind in (:kinds) order by enterprise, kind")
                .param("period", period)
                .param("kinds", kinds)
                .query(FigureRows::figure)
                .list();
    }

    /** The enterprises of which some figure of these kinds was sent back. */
    Set<String> returnedOf(String period, Collection<String> kinds) {
        return Set.copyOf(database.sql(
                        "select distinct enterprise from figure where period = :period and kind in (:kinds) and returned_at is not null")
                .param("period", period)
                .param("kinds", kinds)
                .query(String.class)
                .list());
    }

    /** The amounts that count in a period, by enterprise and kind, in text: of a whole city, so not as figures. */
    Map<String, Map<String, String>> amounts(String period) {
        return amounts(period, COUNTS, "", List.of());
    }

    /** The same of some kinds only. */
    Map<String, Map<String, String>> amounts(String period, Collection<String> kinds) {
        return kinds.isEmpty() ? Map.of() : amounts(period, COUNTS, "and kind in (:kinds)", kinds);
    }

    /** What the checks look at: what was put right, else what was last said. */
    Map<String, Map<String, String>> amountsToCheck(String period) {
        return amounts(period, "coalesce(adjusted, reported)", "", List.of());
    }

    private Map<String, Map<String, String>> amounts(
            String period, String amount, String of, Collection<String> kinds) {
        Map<String, Map<String, String>> amounts = new LinkedHashMap<>();
        database.sql("select enterprise, kind, " + amount + " as amount from figure where period = :period " + of
                        + " order by enterprise, kind")
                .param("period", period)
                .param("kinds", kinds)
                .query(row -> {
                    BigDecimal known = row.getBigDecimal("amount");
                    if (known != null) {
                        amounts.computeIfAbsent(row.getString("enterprise"), code -> new LinkedHashMap<>())
                                .put(
                                        row.getString("kind"),
                                        known.stripTrailingZeros().toPlainString());
                    }
                });
        return amounts;
    }

    /** What the department says now; what was approved or adjusted stays, and a return is answered by it. */
    @Transactional
    public void report(String enterprise, String period, String kind, Figure.Reported reported) {
        Figure.Source source = reported.source();
        int known = database.sql("""
                        update figure set reported = :amount, remark = :remark, reported_by = :by, reported_at = :at,
                            source_file = :file, source_sheet = :sheet, source_row = :row, returned_by = null,
                            returned_at = null, returned_why = null
                        where enterprise = :enterprise and period = :period and kind = :kind
                        """)
                .param("amount", reported.amount())
                .param("remark", reported.remark())
                .param("by", reported.by())
                .param("at", reported.at())
                .param("file", source == null ? null : source.file())
                .param("sheet", source == null ? null : source.sheet())
                .param("row", source == null ? null : source.row())
                .param("enterprise", enterprise)
                .param("period", period)
                .param("kind", kind)
                .update();
        if (known == 0) {
            addAll(List.of(new Figure(enterprise, period, kind, reported, null, null, null)));
        }
    }

    /** Takes back what was reported and nobody has approved or adjusted. */
    @Transactional
    void withdraw(String enterprise, String period, Collection<String> kinds) {
        database.sql("""
                        delete from figure where enterprise = :enterprise and period = :period and kind in (:kinds)
                            and approved is null and adjusted is null
                        """)
                .param("enterprise", enterprise)
                .param("period", period)
                .param("kinds", kinds)
                .update();
    }

    /** Takes over what was reported for these enterprises, where it has an amount and was not returned. */
    @Transactional
    int approve(String period, Collection<String> kinds, List<String> enterprises, String by, OffsetDateTime at) {
        return inPortions("""
                update figure set approved = reported, approved_by = :by, approved_at = :at
                where period = :period and kind in (:kinds) and enterprise in (:enterprises)
                    and reported is not null and returned_at is null and (approved is null or approved <> reported)
                """, Map.of("by", by, "at", at, "period", period, "kinds", kinds), enterprises);
    }

    /** Sends what was reported for these enterprises back. */
    @Transactional
    int giveBack(String period, Collection<String> kinds, List<String> enterprises, Figure.Returned returned) {
        return inPortions(
                """
                update figure set returned_by = :by, returned_at = :at, returned_why = :why
                where period = :period and kind in (:kinds) and enterprise in (:enterprises)
                """,
                Map.of(
                        "by",
                        returned.by(),
                        "at",
                        returned.at(),
                        "why",
                        returned.why(),
                        "period",
                        period,
                        "kinds",
                        kinds),
                enterprises);
    }

    /** A database takes some ten thousand parameters at once, and a city has more enterprises. */
    private int inPortions(String sql, Map<String, Object> parameters, List<String> enterprises) {
        int count = 0;
        for (int from = 0; from < enterprises.size(); from += PORTION) {
            count += database.sql(sql)
                    .params(parameters)
                    .param("enterprises", enterprises.subList(from, Math.min(from + PORTION, enterprises.size())))
                    .update();
        }
        return count;
    }

    @Transactional
    void adjust(Figure figure, BigDecimal amount, String by, OffsetDateTime at, String why) {
        database.sql("""
                        update figure set adjusted = ?, adjusted_by = ?, adjusted_at = ?, adjusted_why = ?
                        where enterprise = ? and period = ? and kind = ?
                        """)
                .params(amount, by, at, why, figure.enterprise(), figure.period(), figure.kind())
                .update();
    }

    /** Many new ones at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Figure> figures) {
        batch.batchUpdate(FigureRows.INSERT, figures, 2_000, FigureRows::write);
    }
}
