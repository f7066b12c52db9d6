package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.NeedsYou;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What waits for a department: figures that are due soon or late, and figures that came back. */
@Component
class FiguresNeedYou implements NeedsYou {

    private static final int SOON = 30;
    private static final int LATE = 365;

    private final JdbcClient database;
    private final FigureKinds kinds;
    private final Rounds rounds;
    private final Clock clock;

    FiguresNeedYou(JdbcClient database, FigureKinds kinds, Rounds rounds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        List<Item> items = new ArrayList<>();
        if (reader.getPrincipal() instanceof SignedIn signedIn) {
            for (Department department : kinds.departments()) {
                if (department.isOf(signedIn)) {
                    rounds.list().stream()
                            .filter(round -> round.department().equals(department.code()))
                            .filter(this::isCurrent)
                            .forEach(round -> add(items, department, round));
                }
            }
        }
        return items;
    }

    private boolean isCurrent(Round round) {
        LocalDate today = LocalDate.now(clock);
        return !round.opens().isAfter(today) && today.isBefore(round.due().plusDays(LATE));
    }

    private void add(List<Item> items, Department department, Round round) {
        Come come = come(round);
        String path = "/figures/board?period=" + round.period();
        LocalDate today = LocalDate.now(clock);
        if (come.returned() > 0) {
            items.add(new Item(
                    new Label(
                            department.name().zh() + "：" + round.period() + " 的 " + come.returned() + " 个数据被退回，请更正后重报。",
                            department.name().en() + ": " + come.returned() + " figures of " + round.period()
                                    + " came back; report them anew."),
                    path,
                    true));
        }
        if (come.figures() == 0 && today.isAfter(round.due().minusDays(SOON))) {
            items.add(new Item(
                    new Label(
                            department.name().zh() + "：" + round.period() + " 的数据还没有报送，截止 " + round.due() + "。",
                            department.name().en() + ": nothing of " + round.period() + " has come yet; due "
                                    + round.due() + "."),
                    path,
                    today.isAfter(round.due())));
        }
    }

    private record Come(long figures, long returned) {}

    private Come come(Round round) {
        return database.sql("""
                        select count(*) as figures, count(returned_at) as returned from figure
                        where period = ? and kind in (select code from figure_kind where department = ?)
                        """)
                .params(round.period(), round.department())
                .query(Come.class)
                .single();
    }
}
