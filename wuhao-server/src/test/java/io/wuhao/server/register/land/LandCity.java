package io.wuhao.server.register.land;

import io.wuhao.server.City;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented city with a park in each county: E01 in the east, W01 in the west. */
@TestComponent
class LandCity {

    private final City city;
    private final JdbcClient database;

    LandCity(City city, JdbcClient database) {
        this.city = city;
        this.database = database;
    }

    City.Tree tree() {
        City.Tree tree = city.tree();
        park("E01", "东川产业园", tree.eastPark());
        park("W01", "西岭产业园", tree.westPark());
        return tree;
    }

    private void park(String code, String name, Office committee) {
        database.sql(
                        "insert into park (code, name, name_en, level, office_id, since) values (?, ?, ?, 'PROVINCIAL', ?, ?)")
                .params(code, name, name, committee.id(), LocalDate.of(2010, 1, 1))
                .update();
    }
}
