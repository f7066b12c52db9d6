package io.wuhao.server.demo;

import io.wuhao.engine.Label;
import io.wuhao.server.register.figure.FigureKinds;
import io.wuhao.server.shared.park.Former;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented city of Yunxi: twelve counties, eleven parks (and one that was merged away), seven departments. */
final class DemoCity {

    private static final List<Label> COUNTIES = List.of(
            Label.of("云溪区", "Yunxi district"),
            Label.of("松岚区", "Songlan district"),
            Label.of("东川县", "Dongchuan"),
            Label.of("西岭县", "Xiling"),
            Label.of("南坪县", "Nanping"),
            Label.of("北渡县", "Beidu"),
            Label.of("清浦县", "Qingpu"),
            Label.of("望洲市", "Wangzhou"),
            Label.of("石桥县", "Shiqiao"),
            Label.of("白鹭县", "Bailu"),
            Label.of("梅坡县", "Meipo"),
            Label.of("禾田县", "Hetian"));

    private static final List<String> SORTS = List.of("经济开发区", "高新技术产业园区", "工业集中区");
    private static final LocalDate MERGED = LocalDate.of(2024, 6, 30);
    private static final LocalDate RENAMED = LocalDate.of(2024, 3, 31);

    private final Office city;
    private final List<Office> counties = new ArrayList<>();
    private final List<Park> parks = new ArrayList<>();
    private final Map<String, Office> departments = new LinkedHashMap<>();

    /** Builds offices and parks into the empty office. */
    DemoCity(Offices offices, Parks kept, FigureKinds kinds) {
        city = offices.add(null, Office.Kind.CITY, Label.of("云溪市", "Yunxi"));
        COUNTIES.forEach(name -> counties.add(offices.add(city, Office.Kind.COUNTY, name)));
        addParks(offices);
        parks.forEach(park -> kept.put(park, park.since()));
        kept.addFormer(parks.get(4).code(), Former.name("南坪县工业集中区", RENAMED));
        kept.addFormer(
                mergedAway().code(),
                new Former(
                        mergedAway().name().zh(),
                        MERGED,
                        Former.What.MERGED,
                        parks.get(2).code(),
                        "并入东川经济开发区（演示）"));
        addDepartments(offices, kinds);
    }

    private void addParks(Offices offices) {
        addPark(offices, city, counties.get(0), "云溪国家高新技术产业开发区", "Yunxi high-tech park", Park.Level.NATIONAL, null);
        for (int i = 1; i <= 10; i++) {
            Office county = counties.get(i);
            String place = county.name().zh().replaceAll("[市县区]$", "");
            String sort = i == 4 ? "高新技术产业园区" : SORTS.get(i % SORTS.size());
            addPark(
                    offices,
                    county,
                    county,
                    place + sort,
                    county.name().en() + " park",
                    i < 8 ? Park.Level.PROVINCIAL : Park.Level.MUNICIPAL,
                    null);
        }
        addPark(
                offices,
                counties.get(2),
                counties.get(2),
                "东川临港工业集中区",
                "Dongchuan harbour park",
                Park.Level.MUNICIPAL,
                MERGED);
    }

    private void addPark(
            Offices offices,
            Office above,
            Office county,
            String name,
            String english,
            Park.Level level,
            @Nullable LocalDate until) {
        Office committee = offices.add(above, Office.Kind.COMMITTEE, Label.of(name + "管委会", english + " committee"));
        String code = "YX%02d".formatted(parks.size() + 1);
        String sort = SORTS.stream().filter(name::endsWith).findFirst().orElse("高新技术产业园区");
        parks.add(new Park(
                code,
                Label.of(name, english),
                level,
                sort,
                committee,
                county,
                LocalDate.of(2002 + parks.size(), 5, 1),
                until,
                List.of()));
    }

    private void addDepartments(Offices offices, FigureKinds kinds) {
        Map<String, Label> names = new LinkedHashMap<>();
        names.put("tax", Label.of("市税务局", "City tax bureau"));
        names.put("statistics", Label.of("市统计局", "City statistics bureau"));
        names.put("industry", Label.of("市工业和信息化局", "City industry bureau"));
        names.put("power", Label.of("市供电公司", "City power company"));
        names.put("water", Label.of("市水务公司", "City water company"));
        names.put("environment", Label.of("市生态环境局", "City environment bureau"));
        names.put("commerce", Label.of("市商务局", "City commerce bureau"));
        names.forEach((code, name) -> {
            Office office = offices.add(city, Office.Kind.DEPARTMENT, name);
            kinds.handsIn(code, office.id());
            departments.put(code, office);
        });
    }

    Office city() {
        return city;
    }

    List<Office> counties() {
        return List.copyOf(counties);
    }

    /** Those that are there today. */
    List<Park> parks() {
        return parks.subList(0, parks.size() - 1);
    }

    /** The one that went into the third in the middle of 2024. */
    Park mergedAway() {
        return parks.get(parks.size() - 1);
    }

    LocalDate lastDayOfMergedPark() {
        return MERGED;
    }

    Map<String, Office> departments() {
        return departments;
    }
}
