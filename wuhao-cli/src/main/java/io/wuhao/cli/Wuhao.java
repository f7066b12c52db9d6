package io.wuhao.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line's entry. */
@Command(
        name = "wuhao",
        mixinStandardHelpOptions = true,
        versionProvider = Wuhao.Version.class,
        description = "Assesses parks and enterprises by what each mu of land yields. 以亩产论英雄。")
public final class Wuhao implements Runnable {

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Wuhao.class.getPackage().getImplementationVersion();
            return new String[] {"wuhao " + Objects.requireNonNullElse(version, "(unpackaged)")};
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Wuhao()).execute(args));
    }
}
