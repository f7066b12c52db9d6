package io.wuhao.server.register.park;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Right;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ParkPagesDoors implements Doors {

    private static final Set<Right> READ = Set.of(Right.READ);

    private final Firms firms;

    ParkPagesDoors(Firms firms) {
        this.firms = firms;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        firms.settle(tree);
        return List.of(Door.list("/parks", READ, "东川园区"), Door.object("GET", "/parks/{code}", READ, "E1"));
    }
}
