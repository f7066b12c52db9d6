package io.wuhao.cli;

import io.wuhao.engine.WuhaoVersion;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.Runner;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's entry: {@code wuhao COMMAND …}. */
@Command(
        name = "wuhao",
        mixinStandardHelpOptions = true,
        versionProvider = Wuhao.Version.class,
        description = "Assesses parks and enterprises by what each mu of land yields. 以亩产论英雄。",
        commandListHeading = "%nCommands 命令:%n",
        exitCodeListHeading = "%nExit codes 退出码:%n",
        exitCodeList = {
            "0:fine 正常",
            "1:a case or check differs 算例或核对不符",
            "2:wrong usage 用法有误",
            "3:problems in the scheme or the tables 方案或数据表有问题",
            "70:a fault of the program or the machine 程序或机器故障"
        })
public final class Wuhao implements Runnable {

    static final int FINE = 0;
    static final int DIFFERS = 1;
    static final int USAGE = 2;
    static final int PROBLEMS = 3;
    static final int FAULT = 70;

    private final Supplier<Runner> runner;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = "language of what is printed; by default the system's. 输出语言，默认随系统")
    private Speech.@Nullable Language language;

    @Option(
            names = "--engine",
            paramLabel = "duckdb|spark",
            scope = ScopeType.INHERIT,
            description = "what runs the SQL; duckdb by default. 计算引擎")
    private @Nullable String engine;

    private Wuhao(Supplier<Runner> runner) {
        this.runner = runner;
    }

    /** All commands; {@code runner} is asked for once a command has something to run. */
    public static CommandLine commandLine(Supplier<Runner> runner) {
        Wuhao wuhao = new Wuhao(runner);
        Failures failures = new Failures();
        return new CommandLine(wuhao)
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
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"wuhao " + WuhaoVersion.get()};
        }
    }

    Speech speech(CommandSpec command) {
        CommandLine line = command.commandLine();
        Locale spoken = language == null ? Speech.Language.ofSystem(System.getenv()) : language.locale();
        return new Speech(line.getOut(), line.getErr(), spoken, Speech.Screen.ofSystem());
    }

    /** The engine of this program; another one that was asked for stands in another program. */
    Runner runner(CommandSpec command) {
        Runner made = runner.get();
        String name = made.engine().toLowerCase(Locale.ROOT);
        if (engine != null && !name.contains(engine.toLowerCase(Locale.ROOT))) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--engine " + engine + ": " + made.engine() + " / ./wuhao --engine duckdb|spark");
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
