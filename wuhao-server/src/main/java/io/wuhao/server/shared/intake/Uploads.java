package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.page.Missing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The files handed in, with their bytes. */
@Repository
class Uploads {

    private static final int PART = 512 * 1024;

    private final JdbcClient database;

    Uploads(JdbcClient database) {
        this.database = database;
    }

    Upload get(String register, long id) {
        return database.sql("select * from intake_upload where id = ? and register = ?")
                .params(id, register)
                .query(Uploads::upload)
                .optional()
                .orElseThrow(() -> new Missing("upload " + id));
    }

    /** The latest of a register, the newest first. */
    List<Upload> latest(String register, int most) {
        return database.sql("select * from intake_upload where register = ? order by id desc limit ?")
                .params(register, most)
                .query(Uploads::upload)
                .list();
    }

    /** The names under which registers ever took a file. */
    List<String> registers() {
        return database.sql("select distinct register from intake_upload order by register desc")
                .query(String.class)
                .list();
    }

    /** The last file of each register that somebody handed in since then. */
    List<Upload> lastOf(String login, OffsetDateTime since) {
        return database.sql("""
                        select * from intake_upload where id in (
                            select max(id) from intake_upload where login = ? and uploaded_at >= ? group by register)
                        order by id desc
                        """).params(login, since).query(Uploads::upload).list();
    }

    long add(Upload upload, Path content) throws IOException {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into intake_upload (register, file_name, sha256, bytes, place, login, uploaded_at, state,
                            new_rows, changed_rows, same_rows, removed_rows)
                        values (:register, :file, :sha256, :bytes, :place, :login, :at, :state, 0, 0, 0, 0)
                        """)
                .param("register", upload.register())
                .param("file", upload.fileName())
                .param("sha256", upload.sha256())
                .param("bytes", upload.bytes())
                .param("place", upload.place())
                .param("login", upload.login())
                .param("at", upload.at())
                .param("state", upload.state().name())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        try (InputStream in = Files.newInputStream(content)) {
            int part = 0;
            for (byte[] block = in.readNBytes(PART); block.length > 0; block = in.readNBytes(PART)) {
                database.sql("insert into intake_upload_part (upload_id, part, content) values (?, ?, ?)")
                        .params(id, part++, block)
                        .update();
            }
        }
        return id;
    }

    /** The file as it was handed in. */
    void copy(long id, OutputStream target) throws IOException {
        int parts = database.sql("select count(*) from intake_upload_part where upload_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        for (int part = 0; part < parts; part++) {
            target.write(database.sql("select content from intake_upload_part where upload_id = ? and part = ?")
                    .params(id, part)
                    .query((row, number) -> row.getBytes(1))
                    .single());
        }
    }

    void confirmed(long id, String login, OffsetDateTime at, Upload.Counts counts) {
        database.sql("""
                        update intake_upload set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?, new_rows = ?,
                            changed_rows = ?, same_rows = ?, removed_rows = ? where id = ?
                        """)
                .params(login, at, counts.fresh(), counts.changed(), counts.same(), counts.removed(), id)
                .update();
    }

    void undone(long id, String login, OffsetDateTime at, String why) {
        database.sql(
                        "update intake_upload set state = 'UNDONE', undone_by = ?, undone_at = ?, undone_why = ? where id = ?")
                .params(login, at, why, id)
                .update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getLong("id"),
                row.getString("register"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("place"),
                row.getString("login"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                Upload.State.valueOf(row.getString("state")),
                new Upload.Counts(
                        row.getInt("new_rows"),
                        row.getInt("changed_rows"),
                        row.getInt("same_rows"),
                        row.getInt("removed_rows")),
                step(row, "confirmed", null),
                step(row, "undone", row.getString("undone_why")));
    }

    private static Upload.@Nullable Step step(ResultSet row, String what, @Nullable String why) throws SQLException {
        String login = row.getString(what + "_by");
        return login == null ? null : new Upload.Step(login, row.getObject(what + "_at", OffsetDateTime.class), why);
    }
}
