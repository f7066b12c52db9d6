package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.WuhaoVersion;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.Runner;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's entry: {@code wuhao COMMAND …}. */
@Command(name = "wuhao", mixinStandardHelpOptions = true, versionProvider = Wuhao.Version.class)
public final class Wuhao implements Runnable {

    static final int FINE = 0;
    static final int DIFFERS = 1;
    static final int USAGE = 2;
    static final int PROBLEMS = 3;
    static final int FAULT = 70;

    private final Supplier<Runner> runner;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private Speech.@Nullable Language language;

    @Option(names = "--engine", paramLabel = "duckdb|spark", scope = ScopeType.INHERIT)
    private @Nullable String engine;

    private Wuhao(Supplier<Runner> runner) {
        this.runner = runner;
    }

    /** All commands; {@code runner} is asked for once a command has something to run. */
    public static CommandLine commandLine(Supplier<Runner> runner) {
        Wuhao wuhao = new Wuhao(runner);
        Failures failures = new Failures();
        CommandLine line = new CommandLine(wuhao)
                .addSubcommand(new AssessCommand(wuhao))
                .addSubcommand(new ExplainCommand(wuhao))
                .addSubcommand(new CompareCommand(wuhao))
                .addSubcommand(new RaiseCommand(wuhao))
                .addSubcommand(new CheckCommand(wuhao))
                .addSubcommand(new ReadCommand(wuhao))
                .addSubcommand(new CompileCommand(wuhao))
                .addSubcommand(new ConvertCommand(wuhao))
                .addSubcommand(new CasesCommand(wuhao))
                .addSubcommand(new SchemesCommand(wuhao))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
        return line.setExecutionStrategy(parsed -> {
            line.setResourceBundle(help(wuhao.language()));
            return new RunLast().execute(parsed);
        });
    }

    /** What {@code --help} says, of all commands, by the names of their options. */
    static ResourceBundle help(Locale language) {
        return ResourceBundle.getBundle("io.wuhao.cli.Help", language);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"wuhao " + WuhaoVersion.get()};
        }
    }

    Speech speech(CommandSpec command) {
        CommandLine line = command.commandLine();
        return new Speech(line.getOut(), line.getErr(), language(), Speech.Screen.ofSystem());
    }

    private Locale language() {
        return language == null ? Speech.Language.ofSystem(System.getenv()) : language.locale();
    }

    /** Words that cannot be understood as a command, said in the language of the user. */
    ParameterException misuse(CommandSpec command, Label said) {
        return new ParameterException(command.commandLine(), speech(command).say(said));
    }

    /** The engine of this program; another one that was asked for stands in another program. */
    Runner runner(CommandSpec command) {
        Runner made = runner.get();
        String name = made.engine().toLowerCase(Locale.ROOT);
        if (engine != null && !name.contains(engine.toLowerCase(Locale.ROOT))) {
            throw misuse(
                    command,
                    Label.of(
                            "--engine %s：这个程序用 %s 计算（./wuhao --engine duckdb|spark）",
                            "--engine %s: this program computes by %s (./wuhao --engine duckdb|spark)",
                            engine,
                            made.engine()));
        }
        return made;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Runs a command in a program of its own: there the end of Java's memory is the end of the run, in one sentence. */
    public static int inOwnProgram(CommandLine line, String... words) {
        try {
            return line.execute(words);
        } catch (OutOfMemoryError full) {
            Failures.outOfMemory(line, words);
            return FAULT;
        }
    }

    public static void main(String[] args) {
        System.exit(inOwnProgram(commandLine(DuckDbRunner::new), args));
    }
}
