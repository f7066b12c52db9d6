package io.wuhao.server.register.figure;

import io.wuhao.server.register.figure.Declarations.Declaration;
import io.wuhao.server.register.figure.Reminders.Reminder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A round with all that was said about it: how much is in, what was declared, extensions, reminders. */
@Component
class RoundDesk {

    private final Extensions extensions;
    private final Reminders reminders;
    private final Declarations declarations;
    private final ProgressOfRounds progress;

    RoundDesk(Extensions extensions, Reminders reminders, Declarations declarations, ProgressOfRounds progress) {
        this.extensions = extensions;
        this.reminders = reminders;
        this.declarations = declarations;
        this.progress = progress;
    }

    /** What was said of a round, the latest first. */
    record Told(
            Round round,
            List<Extension> extensions,
            List<Reminder> reminders,
            @Nullable Declaration declaration) {

        public Optional<Extension> openExtension() {
            return extensions.stream().filter(Extension::isOpen).findFirst();
        }

        /** The extension by which the deadline is what it is; none where another day was set since. */
        public Optional<Extension> extended() {
            return extensions.stream()
                    .filter(extension ->
                            extension.isGranted() && extension.due().equals(round.due()))
                    .findFirst();
        }

        public Optional<Reminder> lastReminder() {
            return reminders.stream().findFirst();
        }
    }

    /** The same with how much is in. */
    record Sheet(Told told, Progress progress) {

        /** Whether something is still to come. */
        public boolean isOwed() {
            return !told.round().isClosed() && told.declaration() == null && !progress.isWhole();
        }

        public boolean isLate(LocalDate today) {
            return isOwed() && told.round().isLate(today);
        }
    }

    Told told(Round round) {
        return new Told(
                round,
                extensions.listOf(round),
                reminders.listOf(round),
                declarations.find(round).orElse(null));
    }

    /** @param places within which it is counted */
    Sheet sheet(Round round, List<String> places) {
        return new Sheet(told(round), progress.of(round, places));
    }
}
