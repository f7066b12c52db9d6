package io.wuhao.engine.register;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file. Rows are counted as Excel shows them, so a line break inside quotation marks does not start a row. */
final class CsvSheet implements RawSheet, Iterator<RawRow> {

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final Path path;
    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int row;

    private CsvSheet(Path path, String file, CsvReader<CsvRecord> reader) {
        this.path = path;
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
    }

    /** Opens the file with the separator under which its heading row is found; a comma if none is. */
    static CsvSheet open(Path path, String shown, Register register) throws IOException {
        Charset charset = TextEncoding.of(path, shown);
        HeadingNames names = new HeadingNames(register);
        for (char separator : SEPARATORS) {
            try (CsvSheet sheet = open(path, shown, charset, separator)) {
                if (HeadingRow.find(sheet.firstRows(), register, names).isPresent()) {
                    return open(path, shown, charset, separator);
                }
            }
        }
        return open(path, shown, charset, ',');
    }

    private static CsvSheet open(Path path, String shown, Charset charset, char separator) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), 1 << 16);
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return new CsvSheet(
                path,
                shown,
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text));
    }

    /** What can be read of the rows among which the headings must be; a broken row ends them silently, for now. */
    private List<RawRow> firstRows() {
        List<RawRow> first = new ArrayList<>();
        try {
            while (first.size() < HeadingRow.SEARCHED && hasNext()) {
                first.add(next());
            }
        } catch (InputException broken) {
            return first;
        }
        return first;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public Iterator<RawRow> rows() {
        return this;
    }

    @Override
    public boolean splitsAtSeparators() {
        return true;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException broken) {
            throw broken();
        }
    }

    @Override
    public RawRow next() {
        try {
            List<String> cells = records.next().getFields();
            row++;
            if (cells.get(cells.size() - 1).indexOf('\n') >= 0 && !records.hasNext() && !endsInQuote()) {
                throw openQuote();
            }
            return new RawRow(row, cells);
        } catch (CsvParseException broken) {
            throw broken();
        }
    }

    /** Whether the file's last sign is a quotation mark: else a cell that runs on to the end was never closed. */
    private boolean endsInQuote() {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            for (long at = bytes.length() - 1; at >= 0; at--) {
                bytes.seek(at);
                int last = bytes.read();
                if (last > ' ') {
                    return last == '"';
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InputException openQuote() {
        return new InputException(Problem.error(place(row, null), FileRows.OPEN_QUOTE, FileRows.OPEN_QUOTE_ADVICE));
    }

    private InputException broken() {
        return new InputException(Problem.error(
                place(row + 1, null),
                Label.of(
                        "该行之后无法读取：引号不成对，或单元格过长。",
                        "The file cannot be read from here: a quotation mark without its"
                                + " partner, or an endless cell."),
                Label.of(
                        "请检查该行的引号（\"），值内的引号要写两次。",
                        "Check the quotation marks (\") of this row; inside a value they" + " are doubled.")));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
