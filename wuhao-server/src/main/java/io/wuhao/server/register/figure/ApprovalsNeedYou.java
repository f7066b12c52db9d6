package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.Pictures;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.page.NeedsYou;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What waits for those who approve: by department and period, how many figures, of how many firms, since when. */
@Component
@Order(11)
class ApprovalsNeedYou implements NeedsYou {

    /** By the places of the firms, so that a reader of some places counts those only. */
    private static final String WAITING = """
            select o.path, f.period, d.code, d.name, d.name_en, count(*) as figures, count(distinct f.enterprise) as firms,
                count(f.approved) as changed, min(f.reported_at) as since
            from figure f join figure_kind k on k.code = f.kind join department d on d.code = k.department
                join enterprise e on e.code = f.enterprise
            """ + EnterpriseSearch.PLACE + """
            where f.reported is not null and f.returned_at is null and (f.approved is null or f.approved <> f.reported)
            group by o.path, f.period, d.code, d.name, d.name_en
            order by f.period desc, d.code
            """;

    private final JdbcClient database;
    private final Pictures.Picture<LocalDate, List<Placed>> pictures;
    private final Clock clock;

    ApprovalsNeedYou(JdbcClient database, Pictures pictures, Clock clock) {
        this.database = database;
        this.pictures = pictures.of(1, this::count);
        this.clock = clock;
    }

    /** What waits of firms at one place. */
    private record Placed(String path, Waiting waiting) {}

    /** What a department's table of a period has for this reader. */
    private record Waiting(
            String department, Label name, String period, int figures, int firms, int changed, OffsetDateTime since) {

        Waiting plus(Waiting other) {
            return new Waiting(
                    department,
                    name,
                    period,
                    figures + other.figures,
                    firms + other.firms,
                    changed + other.changed,
                    since.isBefore(other.since) ? since : other.since);
        }
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        if (!(reader.getPrincipal() instanceof SignedIn signedIn)
                || signedIn.placesOf(Right.APPROVE).isEmpty()) {
            return List.of();
        }
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        for (Placed placed : pictures.get(LocalDate.now(clock))) {
            if (signedIn.may(Right.APPROVE, placed.path())) {
                Waiting one = placed.waiting();
                waiting.merge(one.period() + "/" + one.department(), one, Waiting::plus);
            }
        }
        List<Item> items = new ArrayList<>();
        waiting.values().forEach(one -> items.add(item(one)));
        return items;
    }

    private List<Placed> count(LocalDate today) {
        return database.sql(WAITING)
                .param("today", today)
                .query((row, number) -> new Placed(
                        row.getString("path"),
                        new Waiting(
                                row.getString("code"),
                                new Label(row.getString("name"), row.getString("name_en")),
                                row.getString("period"),
                                row.getInt("figures"),
                                row.getInt("firms"),
                                row.getInt("changed"),
                                row.getObject("since", OffsetDateTime.class))))
                .list();
    }

    private Item item(Waiting one) {
        ZoneId zone = clock.getZone();
        LocalDate since = one.since().atZoneSameInstant(zone).toLocalDate();
        String changedZh = one.changed() == 0 ? "" : "，其中 " + one.changed() + " 个审定后有变动";
        String changedEn = one.changed() == 0 ? "" : ", " + one.changed() + " of them changed since approval";
        return new Item(
                new Label(
                        "%s：%s 的 %,d 个数据（%,d 家企业）待审定%s，最早于 %s 报送。"
                                .formatted(one.name().zh(), one.period(), one.figures(), one.firms(), changedZh, since),
                        "%s: %,d figures of %s (%,d firms) wait for approval%s; the first came on %s."
                                .formatted(
                                        one.name().en(), one.figures(), one.period(), one.firms(), changedEn, since)),
                "/figures/board?period=" + one.period(),
                false);
    }
}
