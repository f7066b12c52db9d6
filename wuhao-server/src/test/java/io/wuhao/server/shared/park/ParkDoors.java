package io.wuhao.server.shared.park;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.shared.account.Right;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ParkDoors implements Doors {

    private static final Set<Right> SEE = Set.of(Right.KEEP_ACCOUNTS, Right.KEEP_RIGHTS);
    private static final Set<Right> KEEP = Set.of(Right.KEEP_ACCOUNTS);

    @Override
    public List<Door> doors(City.Tree tree) {
        long east = tree.east().id();
        return List.of(
                Door.list("/offices", SEE, "东川园区管委会"),
                Door.object("GET", "/offices/{id}", SEE, east),
                Door.object("POST", "/offices/{id}/below", KEEP, east)
                        .with("kind", "DEPARTMENT", "name", "东川县税务局", "nameEn", "Tax office"),
                Door.object("POST", "/offices/{id}/name", KEEP, east)
                        .with("name", "东川区", "nameEn", "Dongchuan", "why", "撤县设区"));
    }
}
