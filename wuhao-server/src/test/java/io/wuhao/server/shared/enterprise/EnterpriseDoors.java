package io.wuhao.server.shared.enterprise;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class EnterpriseDoors implements Doors {

    private static final Set<Right> READ = Set.of(Right.READ);
    private static final Set<Right> RECORD = Set.of(Right.RECORD);

    private final Firms firms;
    private final UnmatchedNames names;

    EnterpriseDoors(Firms firms, UnmatchedNames names) {
        this.firms = firms;
        this.names = names;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        firms.settle(tree);
        names.ask(tree.east().path(), "无名机械厂", "li");
        long name = names.listOpen(List.of(tree.east().path())).get(0).id();
        return List.of(
                Door.list("/enterprises", READ, "东川星河机械有限公司"),
                Door.list("/enterprises.csv", READ, "东川星河机械有限公司"),
                Door.object("GET", "/enterprises/{code}", READ, Firms.STAR),
                Door.object("POST", "/enterprises/{code}/office", RECORD, Firms.STAR)
                        .except(Role.DEPARTMENT),
                Door.list("/enterprises/names", RECORD, "无名机械厂"),
                Door.own("POST", "/enterprises/names"),
                Door.object("POST", "/enterprises/names/{id}", RECORD, name).with("code", Firms.STAR));
    }
}
