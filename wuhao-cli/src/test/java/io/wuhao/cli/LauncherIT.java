package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.cli.LauncherCheckout.Answer;
import io.wuhao.cli.LauncherCheckout.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, on the jar that this build has just packaged: so it runs after {@code package}. Where it has to build, it does
 * so in a small checkout of its own, whose {@code mvnw} is a few lines of shell.
 */
class LauncherIT {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void afterAVerifyNothingIsBuiltAgain() throws IOException {
        Answer answer = Call.of(HERE.resolveSibling("wuhao"), HERE, Map.of(), "--version");

        assertThat(answer.out()).startsWith("wuhao ");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
    }

    @Test
    void theFirstCallBuildsAndLaterOnesDoNot() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);

        Answer first = checkout.wuhao("--version");
        Answer second = checkout.wuhao("--version");

        assertThat(first.out()).startsWith("wuhao ");
        assertThat(first.err()).contains("正在构建", "Building wuhao", "Built.");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
        assertThat(checkout.builds()).containsExactly("-q -B -pl wuhao-cli -am -DskipTests package");
    }

    @Test
    void aChangedAnAddedAndADeletedSourceAreBuiltAgain() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);
        Path source = checkout.file("wuhao-engine/src/main/java/Added.java");
        checkout.wuhao("--version");

        Files.writeString(checkout.file("pom.xml"), " ", StandardOpenOption.APPEND);
        checkout.wuhao("--version");
        Files.writeString(source, "// added");
        checkout.wuhao("--version");
        Files.delete(source);
        checkout.wuhao("--version");
        checkout.wuhao("--version");

        assertThat(checkout.builds()).hasSize(4);
    }

    @Test
    void twoFirstCallsBuildOnce() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);

        Call one = checkout.start("--version");
        Call two = checkout.start("--version");

        assertThat(one.answer().out()).startsWith("wuhao ");
        assertThat(two.answer().out()).startsWith("wuhao ");
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void theLockOfADeadBuilderIsTakenOver() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);
        Files.createDirectories(checkout.file(".wuhao/build.lock"));
        // above Linux's greatest process id (4,194,304)
        Files.writeString(checkout.file(".wuhao/build.lock/pid"), "4999999\n");

        assertThat(checkout.wuhao("--version").out()).startsWith("wuhao ");
        assertThat(checkout.file(".wuhao/build.lock")).doesNotExist();
    }

    @Test
    void aFailedBuildIsSaidAndLeavesNoLock() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);
        Files.writeString(checkout.file("mvnw"), "#!/bin/sh\necho 'no such symbol'\nexit 1\n");

        Answer answer = checkout.wuhao("--version");

        assertThat(answer.exit()).isEqualTo(70);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("no such symbol", "The build failed");
        assertThat(checkout.file(".wuhao/build.lock")).doesNotExist();
    }

    @Test
    void aMissingCompilerIsSaidInWordsWithThePackage() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);

        Answer answer = checkout.wuhaoOn(checkout.javaHome("17.0.15"), "--version");

        assertThat(answer.exit()).isEqualTo(70);
        assertThat(answer.err()).contains("no compiler", "apt install openjdk-17-jdk-headless");
    }

    @Test
    void anOldJavaIsSaidInWordsWithThePackage() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);

        Answer answer = checkout.wuhaoOn(checkout.javaHome("11.0.2"), "--version");

        assertThat(answer.exit()).isEqualTo(70);
        assertThat(answer.err()).contains("Java 11.0.2", "17", "apt install openjdk-17-jdk-headless");
    }

    @Test
    void aLinkFromElsewhereStartsItInTheCallersFolder() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);
        Path elsewhere = Files.createDirectories(folder.resolve("别处 elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("wuhao"), checkout.file("wuhao"));

        Answer answer = Call.of(link, elsewhere, Map.of(), "--version");

        assertThat(answer.out()).startsWith("wuhao ");
        assertThat(elsewhere).isDirectoryContaining("glob:**wuhao").isDirectoryNotContaining("glob:**.wuhao");
    }

    @Test
    void aChineseArgumentArrivesWholeWhereNoLocaleIsSet() throws IOException {
        Answer answer = Call.of(HERE.resolveSibling("wuhao"), HERE, Map.of("LC_ALL", "C"), "没有这个命令");

        assertThat(answer.out() + answer.err()).contains("没有这个命令");
    }

    @Test
    void engineSparkBuildsItsModuleAndFetchesItsJars() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);
        Answer without = checkout.wuhao("assess", "x", "--engine", "spark");
        Files.createDirectories(checkout.file("wuhao-spark"));
        Files.writeString(checkout.file("wuhao-spark/pom.xml"), "<project/>");

        checkout.wuhao("--engine=spark", "assess", "x");

        assertThat(without.err()).contains("no module wuhao-spark");
        assertThat(checkout.builds())
                .isEqualTo(List.of("-q -B -Pspark -pl wuhao-spark -am -DskipTests package dependency:build-classpath"
                        + " -Dmdep.outputFile=target/launcher.classpath"));
    }

    @Test
    void serveAndDemoOpenTheOffice() throws IOException {
        LauncherCheckout checkout = LauncherCheckout.in(folder);
        Files.createDirectories(checkout.file("wuhao-server"));
        Files.writeString(checkout.file("wuhao-server/pom.xml"), "<project/>");

        checkout.wuhao("--lang", "en", "schemes");
        checkout.wuhao("serve", "--port", "1");
        checkout.wuhao("demo");

        assertThat(checkout.builds())
                .containsExactly(
                        "-q -B -pl wuhao-cli -am -DskipTests package",
                        "-q -B -pl wuhao-server -am -DskipTests package");
    }
}
