package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.page.PagePart;
import io.wuhao.server.shared.park.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The figures on the page of an enterprise: by kind and period, as far as this reader may see them. */
@Component
class FiguresOfEnterprise implements PagePart {

    private static final int ORDER = 10;

    private final FigureKinds kinds;
    private final Figures figures;
    private final Enterprises enterprises;
    private final FigureFiles files;
    private final Clock clock;

    FiguresOfEnterprise(FigureKinds kinds, Figures figures, Enterprises enterprises, FigureFiles files, Clock clock) {
        this.kinds = kinds;
        this.figures = figures;
        this.enterprises = enterprises;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What the page draws.
     *
     * @param periods the latest first
     * @param hidden the kinds that this reader may not see
     * @param mayAdjust whether this reader may put another figure in a reported one's place
     */
    record Sheet(List<String> periods, List<Line> lines, List<FigureKind> hidden, boolean mayAdjust) {}

    /**
     * One kind over the periods.
     *
     * @param latest the last that is known
     * @param source the file in which that stood
     */
    record Line(FigureKind kind, Figure latest, Map<String, Figure> byPeriod, Optional<Label> source) {

        public @Nullable Figure on(String period) {
            return byPeriod.get(period);
        }
    }

    @Override
    public Optional<Part> about(String page, String key, Authentication reader) {
        if (!page.equals("enterprise") || !(reader.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return Optional.of(new Part(ORDER, "figure/of-enterprise", sheet(enterprises.get(key), signedIn)));
    }

    private Sheet sheet(Enterprise enterprise, SignedIn reader) {
        String place = enterprises.placeOf(enterprise, LocalDate.now(clock));
        Map<String, List<Figure>> byKind =
                figures.listOf(enterprise.code()).stream().collect(Collectors.groupingBy(Figure::kind));
        TreeSet<String> periods = new TreeSet<>();
        List<Line> lines = new ArrayList<>();
        List<FigureKind> hidden = new ArrayList<>();
        for (FigureKind kind : kinds.list()) {
            List<Figure> known = byKind.getOrDefault(kind.code(), List.of());
            if (known.isEmpty()) {
                continue;
            }
            if (isOwn(enterprise, reader) || kind.isOpenTo(reader, place)) {
                known.forEach(figure -> periods.add(figure.period()));
                lines.add(line(kind, known));
            } else {
                hidden.add(kind);
            }
        }
        return new Sheet(List.copyOf(periods.descendingSet()), lines, hidden, reader.may(Right.APPROVE, place));
    }

    private Line line(FigureKind kind, List<Figure> known) {
        Figure latest = known.get(0);
        return new Line(
                kind,
                latest,
                known.stream().collect(Collectors.toMap(Figure::period, figure -> figure)),
                files.find(latest, kind));
    }

    /** The firm itself: those above its place in the tree are not it. */
    static boolean isOwn(Enterprise enterprise, SignedIn reader) {
        Office own = enterprise.ownOffice();
        return own != null
                && reader.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.ENTERPRISE && grant.path().equals(own.path()));
    }
}
