package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.register.figure.Reminders.Reminder;
import io.wuhao.server.register.figure.RoundDesk.Sheet;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.NeedsYou;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What waits for a department: figures that are due or late until the last firm is in, and figures that came back. */
@Component
@Order(10)
class FiguresNeedYou implements NeedsYou {

    /** From here on it presses. */
    private static final int SOON = 7;

    /** A round that was due longer ago is history. */
    private static final int LATE = 365;

    private final FigureKinds kinds;
    private final Rounds rounds;
    private final RoundDesk desk;
    private final ProgressOfRounds progress;
    private final Clock clock;

    FiguresNeedYou(FigureKinds kinds, Rounds rounds, RoundDesk desk, ProgressOfRounds progress, Clock clock) {
        this.kinds = kinds;
        this.rounds = rounds;
        this.desk = desk;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        List<Item> items = new ArrayList<>();
        if (reader.getPrincipal() instanceof SignedIn signedIn) {
            for (Department department : kinds.departments()) {
                if (department.isOf(signedIn)) {
                    progress.returned(department.code())
                            .forEach((period, figures) -> items.add(returned(department, period, figures)));
                    rounds.list().stream()
                            .filter(round -> round.department().equals(department.code()))
                            .filter(this::isCurrent)
                            .forEach(round ->
                                    add(items, department.name(), desk.sheet(round, signedIn.placesOf(Right.READ))));
                }
            }
        }
        return items;
    }

    private boolean isCurrent(Round round) {
        LocalDate today = LocalDate.now(clock);
        return round.hasOpened(today) && today.isBefore(round.due().plusDays(LATE));
    }

    /** Of any period: what came back can be handed in again, whether its round is open or not. */
    private static Item returned(Department department, String period, int figures) {
        return new Item(
                Label.of(
                        "%1$s：%2$s 的 %3$d 个数据被退回，请更正后重报。",
                        "%4$s: %3$d figures of %2$s came back; report them anew.",
                        department.name().zh(),
                        period,
                        figures,
                        department.name().en()),
                "/figures/board?period=" + period,
                true);
    }

    private void add(List<Item> items, Label department, Sheet sheet) {
        Round round = sheet.told().round();
        if (sheet.isOwed()) {
            items.add(new Item(
                    due(department, sheet),
                    "/figures/rounds/" + round.department() + "/" + round.period(),
                    LocalDate.now(clock).isAfter(round.due().minusDays(SOON))));
        }
    }

    private Label due(Label department, Sheet sheet) {
        Round round = sheet.told().round();
        Label left = round.left(LocalDate.now(clock));
        Label come = sheet.progress().shown();
        Label reminded = reminded(sheet.told().lastReminder());
        return new Label(
                "%s：%s 的数据 %s；%s。%s".formatted(department.zh(), round.period(), left.zh(), come.zh(), reminded.zh()),
                "%s: figures of %s are %s; %s.%s"
                        .formatted(department.en(), round.period(), left.en(), come.en(), reminded.en()));
    }

    private Label reminded(Optional<Reminder> reminder) {
        return reminder.map(last -> Label.of(
                        "园区办 %s 已催报。",
                        " The park office reminded you on %s.",
                        last.at().atZoneSameInstant(clock.getZone()).toLocalDate()))
                .orElse(Label.same(""));
    }
}
