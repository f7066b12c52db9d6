package io.wuhao.engine.scheme;

import java.util.Set;

/**
 * Words that cannot name a table, column, indicator or class: those that DuckDB reserves (its {@code duckdb_keywords()}, a test
 * holds the list to it), and those that the run uses itself.
 */
final class ReservedWords {

    private static final Set<String> SQL = Set.of(
            "all",
            "analyse",
            "analyze",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "asymmetric",
            "both",
            "case",
            "cast",
            "check",
            "collate",
            "column",
            "constraint",
            "create",
            "default",
            "deferrable",
            "desc",
            "describe",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "group",
            "having",
            "in",
            "initially",
            "intersect",
            "into",
            "lambda",
            "lateral",
            "leading",
            "limit",
            "not",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "pivot",
            "pivot_longer",
            "pivot_wider",
            "placing",
            "primary",
            "qualify",
            "references",
            "returning",
            "select",
            "show",
            "some",
            "summarize",
            "symmetric",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "unpivot",
            "using",
            "variadic",
            "when",
            "where",
            "window",
            "with");

    private static final Set<String> RUN = Set.of(
            "unit",
            "source_file",
            "source_sheet",
            "source_row",
            "ungraded",
            "undecided",
            "total",
            "bonus",
            "penalty",
            "score",
            "score_unrounded",
            "ranked_on",
            "place",
            "listed",
            "tied",
            "grade",
            "grade_before_adjustment",
            "group_name",
            "everyone",
            "value",
            "weight",
            "benchmark",
            "count",
            "deviation",
            "unknown",
            "yes",
            "no",
            "is",
            "missing",
            "between",
            "starts");

    private ReservedWords() {}

    static boolean contains(String word) {
        return SQL.contains(word) || RUN.contains(word);
    }

    static Set<String> sql() {
        return SQL;
    }
}
