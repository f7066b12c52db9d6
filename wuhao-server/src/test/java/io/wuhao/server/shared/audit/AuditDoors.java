package io.wuhao.server.shared.audit;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.shared.account.Right;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AuditDoors implements Doors {

    @Override
    public List<Door> doors(City.Tree tree) {
        return List.of(
                Door.house("GET", "/audit", Right.READ_AUDIT),
                Door.house("GET", "/audit/export", Right.READ_AUDIT),
                Door.house("POST", "/audit/verify", Right.READ_AUDIT));
    }
}
