package io.wuhao.server.shared.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the rows of registers come from, for their pages: the file, sheet and row, and what became of them since. */
@Component
public class RowHistory {

    private final RowRecords records;

    RowHistory(RowRecords records) {
        this.records = records;
    }

    /** The file in which a row last stood; empty for rows that came another way. */
    public Optional<RowSource> findSource(String register, String key) {
        return records.findSource(register, key);
    }

    /** Everything that uploads did to a row, the latest first. */
    public List<RowEvent> list(String register, String key) {
        return records.history(register, key);
    }
}
