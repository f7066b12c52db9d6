package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tree of offices. */
@Repository
public class Offices {

    private final JdbcClient database;

    Offices(JdbcClient database) {
        this.database = database;
    }

    public Office get(long id) {
        return find(id).orElseThrow(() -> new Missing("office " + id));
    }

    public Optional<Office> find(long id) {
        return database.sql("select * from office where id = ?")
                .param(id)
                .query(Offices::office)
                .optional();
    }

    /** The first office of that kind with that Chinese name: how rows of registers name a county or a committee. */
    public Optional<Office> find(Office.Kind kind, String name) {
        return database
                .sql("select * from office where kind = ? and name = ? order by id")
                .params(kind.name(), name)
                .query(Offices::office)
                .list()
                .stream()
                .findFirst();
    }

    /** All offices at or below one, parents before children. */
    public List<Office> listWithin(String path) {
        return database.sql("select * from office where path like ? order by path")
                .param(path + "%")
                .query(Offices::office)
                .list();
    }

    /** Those at or below one that are not enterprises, which may be too many for a list to choose from. */
    public List<Office> listBodiesWithin(String path) {
        return database.sql("select * from office where path like ? and kind <> 'ENTERPRISE' order by path")
                .param(path + "%")
                .query(Offices::office)
                .list();
    }

    /** Adds an office below another; without a parent it is the root. */
    @Transactional
    public Office add(@Nullable Office parent, Office.Kind kind, Label name) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into office (parent_id, kind, name, name_en, path) values (:parent, :kind, :zh, :en, '')")
                .param("parent", parent == null ? null : parent.id())
                .param("kind", kind.name())
                .param("zh", name.zh())
                .param("en", name.en())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        Office office = new Office(id, kind, name, (parent == null ? "/" : parent.path()) + id + "/");
        database.sql("update office set path = ? where id = ?")
                .params(office.path(), id)
                .update();
        return office;
    }

    static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                row.getLong("id"),
                Office.Kind.valueOf(row.getString("kind")),
                new Label(row.getString("name"), row.getString("name_en")),
                row.getString("path"));
    }
}
