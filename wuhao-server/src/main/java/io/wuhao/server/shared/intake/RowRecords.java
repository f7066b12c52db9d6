package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.intake.Preview.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each confirmed upload did to each row: where the row stands in the file, and the row before and after. */
@Repository
class RowRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final JdbcTemplate batches;

    RowRecords(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** @param number the row of the file; 0 for a row that the file did not list */
    record RowRecord(
            String key,
            Effect effect,
            @Nullable String sheet,
            int number,
            @Nullable RegisterRow was,
            @Nullable RegisterRow became) {}

    void add(Upload upload, List<RowRecord> records) {
        batches.batchUpdate("""
                insert into intake_row (upload_id, row_key, register, effect, sheet, row_number, was, became)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, records, 500, (statement, row) -> {
            statement.setLong(1, upload.id());
            statement.setString(2, row.key());
            statement.setString(3, upload.register());
            statement.setString(4, row.effect().name());
            statement.setString(5, row.sheet());
            statement.setInt(6, row.number());
            statement.setString(7, text(row.was()));
            statement.setString(8, text(row.became()));
        });
    }

    /** The rows that an upload wrote or took out. */
    List<RowRecord> changedBy(long upload) {
        return database.sql(
                        "select * from intake_row where upload_id = ? and effect <> 'SAME' order by row_number, row_key")
                .param(upload)
                .query(RowRecords::read)
                .list();
    }

    /** Of the rows that an upload changed, those that a later upload, still standing, names too: its key and that upload. */
    List<Map.Entry<String, Long>> touchedAfter(Upload upload) {
        return database.sql("""
                        select r.row_key, min(later.upload_id) as later_id
                        from intake_row r
                        join intake_row later on later.register = r.register and later.row_key = r.row_key
                            and later.upload_id > r.upload_id
                        join intake_upload u on u.id = later.upload_id and u.state = 'CONFIRMED'
                        where r.upload_id = ? and r.effect <> 'SAME'
                        group by r.row_key order by r.row_key
                        """)
                .param(upload.id())
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list();
    }

    /** The file in which a row last stood, of the uploads that were not taken back. */
    Optional<RowSource> findSource(String register, String key) {
        return history(register, key).stream()
                .filter(event -> event.undoneAt() == null && event.source().row() > 0)
                .map(RowEvent::source)
                .findFirst();
    }

    /** Everything that uploads did to a row, the latest first. */
    List<RowEvent> history(String register, String key) {
        return database.sql("""
                        select r.*, u.file_name, u.sha256, u.confirmed_at, u.confirmed_by, u.undone_at, u.undone_why
                        from intake_row r join intake_upload u on u.id = r.upload_id
                        where r.register = ? and r.row_key = ? order by r.upload_id desc
                        """)
                .params(register, key)
                .query((row, number) -> new RowEvent(
                        new RowSource(
                                row.getLong("upload_id"),
                                row.getString("file_name"),
                                row.getString("sha256"),
                                row.getString("sheet"),
                                row.getInt("row_number"),
                                row.getObject("confirmed_at", OffsetDateTime.class),
                                row.getString("confirmed_by")),
                        Effect.valueOf(row.getString("effect")).name(),
                        cells(row.getString("row_key"), row.getString("was")),
                        cells(row.getString("row_key"), row.getString("became")),
                        row.getObject("undone_at", OffsetDateTime.class),
                        row.getString("undone_why")))
                .list();
    }

    private static RowRecord read(ResultSet row, int number) throws SQLException {
        String key = row.getString("row_key");
        return new RowRecord(
                key,
                Effect.valueOf(row.getString("effect")),
                row.getString("sheet"),
                row.getInt("row_number"),
                cells(key, row.getString("was")),
                cells(key, row.getString("became")));
    }

    private static @Nullable String text(@Nullable RegisterRow row) {
        return row == null ? null : JSON.writeValueAsString(new java.util.TreeMap<>(row.cells()));
    }

    private static @Nullable RegisterRow cells(String key, @Nullable String text) {
        return text == null
                ? null
                : new RegisterRow(key, JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
    }
}
