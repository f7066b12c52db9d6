package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.intake.RowHistory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In which row of which file figures were reported. */
@Component
class FigureFiles {

    private final RowHistory history;

    FigureFiles(RowHistory history) {
        this.history = history;
    }

    /** As the figure says, else as the file says with which its row last came. */
    Optional<Label> find(Figure figure, FigureKind kind) {
        return Optional.ofNullable(figure.reported().source())
                .or(() -> history.findSource(
                                FigureRegister.name(kind.department().code(), figure.period()), figure.enterprise())
                        .map(row -> new Figure.Source(row.file(), row.sheet(), row.row())))
                .map(Figure.Source::shown);
    }
}
