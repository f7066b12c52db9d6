package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of an HTML page, as many office systems export under the name .xls. A merged cell stands in its first place. */
record HtmlSheet(String file, List<RawRow> all) implements RawSheet {

    private static final long LARGEST = 200L << 20;
    private static final int MOST_COLUMNS = 20_000;

    static HtmlSheet open(Path path, String shown, Register register) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new InputException(Problem.error(
                    Place.file(shown),
                    Label.of("网页表格超过 200 MB。", "The HTML table is larger than 200 MB."),
                    Label.of("请改用 .csv。", "Use .csv.")));
        }
        String charset = TextEncoding.of(path, shown).name();
        try (InputStream in = Files.newInputStream(path)) {
            Document page = Jsoup.parse(in, charset, "");
            List<List<RawRow>> tables =
                    page.select("table").stream().map(HtmlSheet::rowsOf).toList();
            HeadingNames names = new HeadingNames(register);
            List<RawRow> chosen = tables.stream()
                    .filter(rows -> HeadingRow.find(rows, register, names).isPresent())
                    .findFirst()
                    .or(() -> tables.stream().findFirst())
                    .orElse(List.of());
            return new HtmlSheet(shown, chosen);
        }
    }

    private static List<RawRow> rowsOf(Element table) {
        List<RawRow> rows = new ArrayList<>();
        Map<Integer, Integer> reaching = new TreeMap<>();
        for (Element tr : table.select("tr")) {
            if (table.equals(tr.closest("table"))) {
                rows.add(new RawRow(rows.size() + 1, cells(tr, reaching)));
            }
        }
        return rows;
    }

    /** @param reaching by column, how many rows a merged cell from above still reaches down */
    private static List<String> cells(Element tr, Map<Integer, Integer> reaching) {
        List<String> cells = new ArrayList<>();
        for (Element td : tr.children()) {
            if (!td.normalName().equals("td") && !td.normalName().equals("th")) {
                continue;
            }
            skipMerged(cells, reaching);
            int rows = span(td, "rowspan");
            for (int i = 0; i < span(td, "colspan") && cells.size() < MOST_COLUMNS; i++) {
                if (rows > 1) {
                    reaching.put(cells.size(), rows - 1);
                }
                cells.add(i == 0 ? td.text() : "");
            }
        }
        skipMerged(cells, reaching);
        return cells;
    }

    private static void skipMerged(List<String> cells, Map<Integer, Integer> reaching) {
        while (reaching.containsKey(cells.size())) {
            reaching.computeIfPresent(cells.size(), (column, rows) -> rows > 1 ? rows - 1 : null);
            cells.add("");
        }
    }

    private static int span(Element td, String attribute) {
        String value = td.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : 1;
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public Iterator<RawRow> rows() {
        return all.iterator();
    }

    @Override
    public void close() {
        // the file was closed after reading
    }
}
