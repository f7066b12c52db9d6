package io.wuhao.cli;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Runner;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A scheme that was read and the files of its tables, as the words of a command name them: all that a run needs.
 *
 * @param problems what to know of both; with an error among them the tables cannot be read
 * @param acceptMissing whether a run goes on over empty cells
 */
record Dossier(Inputs.Read read, TableFiles files, Problems problems, RunOptions options, boolean acceptMissing) {

    /** For a command that runs the scheme: whatever stands in the way of that is thrown. */
    static Dossier complete(Inputs inputs, SchemeOptions schemeOptions, RunOptions options) throws IOException {
        Inputs.Read read = inputs.read(schemeOptions);
        Assessment.refuseUnknownScoring(read.scheme());
        Dossier dossier = of(inputs, read, options, options.acceptMissing());
        dossier.problems.throwIfErrors();
        return dossier;
    }

    /** For a command that lists all that is wrong: empty cells do not end its run. */
    static Dossier toCheck(Inputs inputs, Inputs.Read read, RunOptions options) {
        return of(inputs, read, options, true);
    }

    private static Dossier of(Inputs inputs, Inputs.Read read, RunOptions options, boolean acceptMissing) {
        Problems problems = new Problems();
        TableFiles files =
                inputs.files(read.scheme(), Compiler.compile(read.scheme()).needs(), options.lastYear(), problems);
        problems.addAll(read.remarks());
        return new Dossier(read, files, problems, options, acceptMissing);
    }

    Scheme scheme() {
        return read.scheme();
    }

    /** What is done with a run before it is closed. */
    interface Use {
        void of(Assessment assessment, Progress progress) throws IOException;
    }

    /** Runs the scheme; {@code folders} are those that the run may write to. */
    void run(Speech speech, Runner runner, boolean silent, List<Path> folders, Use use) throws IOException {
        try (Scratch scratch = Scratch.make();
                Progress progress = Progress.on(speech, silent, files);
                Assessment assessment = Assessment.run(
                        scheme(), files, options.options(folders, scratch.folder(), acceptMissing, progress), runner)) {
            use.of(assessment, progress);
        }
    }

    /** What is wrong with the tables, where the scheme cannot be run. */
    List<Problem> readTables() throws IOException {
        try (Scratch scratch = Scratch.make()) {
            return Assessment.readTables(
                    scheme(),
                    files,
                    options.options(List.of(), scratch.folder(), acceptMissing, Assessment.Progress.NONE));
        }
    }
}
