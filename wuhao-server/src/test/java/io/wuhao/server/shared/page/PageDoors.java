package io.wuhao.server.shared.page;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PageDoors implements Doors {

    @Override
    public List<Door> doors(City.Tree tree) {
        return List.of(Door.own("GET", "/"));
    }
}
