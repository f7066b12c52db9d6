package io.wuhao.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows for {@link RandomScheme}: missing, zero, negative, equal and ordinary figures. */
final class RandomTable {

    private static final List<String> COLUMNS = List.of("id", "g", "h", "a", "b", "c", "d", "flag", "out");

    private final Random random;
    private final List<Map<String, String>> rows = new ArrayList<>();

    RandomTable(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            Map<String, String> row = new HashMap<>();
            row.put("id", "u%03d".formatted(i));
            row.put("g", random.nextInt(20) == 0 ? "" : random.nextInt(3) == 0 ? "q" : "p");
            row.put("h", random.nextInt(20) == 0 ? "" : random.nextBoolean() ? "x" : "y");
            for (String column : List.of("a", "b", "c", "d")) {
                row.put(column, figure());
            }
            row.put("flag", random.nextInt(10) == 0 ? "" : random.nextInt(4) == 0 ? "yes" : "no");
            row.put("out", random.nextInt(10) == 0 ? "" : random.nextInt(8) == 0 ? "yes" : "no");
            rows.add(row);
        }
    }

    private String figure() {
        int kind = random.nextInt(100);
        if (kind < 8) {
            return "";
        } else if (kind < 14) {
            return "0";
        } else if (kind < 20) {
            return "-" + (1 + random.nextInt(30));
        } else if (kind < 50) {
            return String.valueOf(1 + random.nextInt(4) * 3);
        }
        return "%d.%02d".formatted(random.nextInt(kind < 60 ? 1000 : 60), random.nextInt(100));
    }

    String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Map<String, String> row : rows) {
            csv.append(String.join(",", COLUMNS.stream().map(row::get).toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    /** The rows as values, what is empty left out. */
    List<Map<String, Object>> values() {
        List<Map<String, Object>> values = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, Object> of = new HashMap<>();
            row.forEach((column, cell) -> {
                if (!cell.isEmpty()) {
                    of.put(
                            column,
                            switch (column) {
                                case "id", "g", "h" -> cell;
                                case "flag", "out" -> cell.equals("yes");
                                default -> Double.valueOf(cell);
                            });
                }
            });
            values.add(of);
        }
        return values;
    }
}
