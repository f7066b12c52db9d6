package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.page.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of figures and the departments that answer for them: data, seeded by a migration. */
@Repository
public class FigureKinds {

    private final JdbcClient database;

    FigureKinds(JdbcClient database) {
        this.database = database;
    }

    /** Says that an office hands in a department's figures. */
    @Transactional
    public void handsIn(String department, long office) {
        database.sql("insert into department_office (department, office_id) values (?, ?)")
                .params(department, office)
                .update();
    }

    /** Takes that back; what it handed in stays. */
    @Transactional
    void handsInNoLonger(String department, long office) {
        database.sql("delete from department_office where department = ? and office_id = ?")
                .params(department, office)
                .update();
    }

    List<Department> departments() {
        Map<String, Set<String>> places = database
                .sql("select d.department, o.path from department_office d join office o on o.id = d.office_id")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return database.sql("select * from department order by code")
                .query((row, number) -> new Department(
                        row.getString("code"),
                        new Label(row.getString("name"), row.getString("name_en")),
                        places.getOrDefault(row.getString("code"), new HashSet<>())))
                .list();
    }

    Department getDepartment(String code) {
        return departments().stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("department " + code));
    }

    /** All kinds in the office's order. */
    List<FigureKind> list() {
        Map<String, Department> departments =
                departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
        return database.sql("select * from figure_kind order by ordinal, code")
                .query((row, number) -> kind(row, departments))
                .list();
    }

    List<FigureKind> listOf(String department) {
        return list().stream()
                .filter(kind -> kind.department().code().equals(department))
                .toList();
    }

    List<String> codesOf(String department) {
        return database.sql("select code from figure_kind where department = ? order by ordinal, code")
                .param(department)
                .query(String.class)
                .list();
    }

    private static FigureKind kind(ResultSet row, Map<String, Department> departments) throws SQLException {
        Department department = departments.get(row.getString("department"));
        if (department == null) {
            throw new IllegalStateException("a kind of figure without its department: " + row.getString("code"));
        }
        return new FigureKind(
                row.getString("code"),
                new Label(row.getString("name"), row.getString("name_en")),
                Unit.of(row.getString("unit")),
                department,
                new Custody(
                        department.name(),
                        Custody.Basis.valueOf(row.getString("basis")),
                        new Label(row.getString("purpose"), row.getString("purpose_en")),
                        Custody.Readers.valueOf(row.getString("readers")),
                        row.getBoolean("publishable")));
    }
}
