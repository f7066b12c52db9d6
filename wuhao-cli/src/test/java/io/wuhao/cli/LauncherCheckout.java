package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A checkout with the real launcher and jars, and an {@code mvnw} that notes its arguments and copies the jar. */
record LauncherCheckout(Path folder) {

    private static final String MVNW = """
            #!/bin/sh
            echo "$*" >>builds
            sleep 0.3
            case $* in *-Pspark*) module=wuhao-spark ;; *wuhao-server*) module=wuhao-server ;; *) module=wuhao-cli ;; esac
            mkdir -p $module/target
            cp -p '%s'/wuhao-cli-*.jar $module/target/$module-0.1.0.jar
            [ -e $module/target/lib ] || ln -s '%s/lib' $module/target/lib
            touch $module/target/launcher.classpath
            """;

    record Answer(int exit, String out, String err) {}

    /** A call of the launcher that has been started. */
    record Call(Process process, Path out, Path err) {

        static Answer of(Path launcher, Path folder, Map<String, String> environment, String... arguments)
                throws IOException {
            return start(launcher, folder, environment, arguments).answer();
        }

        static Call start(Path launcher, Path folder, Map<String, String> environment, String... arguments)
                throws IOException {
            List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile("launcher", ".out");
            Path err = Files.createTempFile("launcher", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Call(builder.start(), out, err);
        }

        Answer answer() throws IOException {
            try {
                assertThat(process.waitFor(2, TimeUnit.MINUTES))
                        .as("the launcher comes back")
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
            Answer answer = new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return answer;
        }
    }

    static LauncherCheckout in(Path parent) throws IOException {
        Path cli = Path.of("").toAbsolutePath();
        LauncherCheckout checkout = new LauncherCheckout(Files.createDirectories(parent.resolve("五好 checkout")));
        Files.copy(cli.resolveSibling("wuhao"), checkout.file("wuhao"));
        Files.writeString(checkout.file("pom.xml"), "<project>\n  <version>0.1.0</version>\n</project>\n");
        for (String module : List.of("wuhao-engine", "wuhao-cli")) {
            Files.createDirectories(checkout.file(module + "/src/main/java"));
            Files.writeString(checkout.file(module + "/pom.xml"), "<project/>\n");
        }
        Path target = cli.resolve("target");
        Files.writeString(checkout.file("mvnw"), MVNW.formatted(target, target));
        assertThat(checkout.file("mvnw").toFile().setExecutable(true)).isTrue();
        return checkout;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Answer wuhao(String... arguments) throws IOException {
        return start(arguments).answer();
    }

    Answer wuhaoOn(Path javaHome, String... arguments) throws IOException {
        return Call.of(file("wuhao"), folder, Map.of("JAVA_HOME", javaHome.toString()), arguments);
    }

    Call start(String... arguments) throws IOException {
        return Call.start(file("wuhao"), folder, Map.of(), arguments);
    }

    /** A Java home of that version, without a compiler. */
    Path javaHome(String version) throws IOException {
        Path home = file("java");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
        assertThat(home.resolve("bin/java").toFile().setExecutable(true)).isTrue();
        return home;
    }

    /** The arguments of each build so far. */
    List<String> builds() throws IOException {
        return Files.exists(file("builds")) ? Files.readAllLines(file("builds")) : List.of();
    }
}
