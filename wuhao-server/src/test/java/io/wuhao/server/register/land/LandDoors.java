package io.wuhao.server.register.land;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.intake.RegisterRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class LandDoors implements Doors {

    private static final Set<Right> READ = Set.of(Right.READ);

    private final Firms firms;
    private final ParcelRegister parcels;
    private final BatchRegister batches;

    LandDoors(Firms firms, ParcelRegister parcels, BatchRegister batches) {
        this.firms = firms;
        this.parcels = parcels;
        this.batches = batches;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        firms.settle(tree);
        batches.put(new RegisterRow(
                "PC-7", Map.of("batch_number", "PC-7", "park", "E1", "area", "9000", "approved_on", "2021-05-01")));
        parcels.put(new RegisterRow(
                "DK-7",
                Map.of(
                        "parcel_number",
                        "DK-7",
                        "park",
                        "E1",
                        "area",
                        "6000",
                        "approved_use",
                        "industrial",
                        "owner",
                        Firms.STAR,
                        "boundary",
                        "POLYGON((113 28, 113.001 28, 113.001 28.001, 113 28))")));
        return List.of(
                Door.list("/land", READ, "DK-7"),
                Door.list("/land.csv", READ, "DK-7"),
                // the page is the same for all; what lies on it comes from map.json
                Door.house("GET", "/land/map", Right.READ),
                Door.list("/land/map.json", READ, "DK-7"),
                Door.list("/land/batches", READ, "PC-7"),
                Door.list("/land/charged", READ, Firms.STAR),
                Door.object("GET", "/land/charged/{code}", READ, Firms.STAR),
                Door.object("GET", "/land/{number}", READ, "DK-7"));
    }
}
