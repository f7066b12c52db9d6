package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.DuckDbRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whoever asks for help is told everything in one language: that of {@code --lang}, else the system's. */
class HelpTest {

    private static final Predicate<String> CHINESE = text ->
            text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);

    private static List<CommandLine> commands() {
        CommandLine whole = Wuhao.commandLine(DuckDbRunner::new);
        List<CommandLine> commands = new ArrayList<>(List.of(whole));
        commands.addAll(whole.getSubcommands().values());
        return commands;
    }

    /** By command and name: {@code wuhao raise --to}. */
    private static List<String> wherever(Locale language, Predicate<String> fault) {
        List<String> found = new ArrayList<>();
        for (CommandLine command : commands()) {
            command.setResourceBundle(Wuhao.help(language));
            CommandLine.Model.CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName();
            if (fault.test(String.join(" ", spec.usageMessage().description()))) {
                found.add(name);
            }
            spec.args().stream()
                    .filter(one -> fault.test(String.join(" ", one.description())))
                    .forEach(one -> found.add(name + " " + one.paramLabel() + " " + one));
        }
        return found;
    }

    @Test
    void everyOptionOfEveryCommandIsDescribedInBothLanguages() {
        assertThat(wherever(Locale.CHINESE, CHINESE.negate())).isEmpty();
        assertThat(wherever(Locale.ENGLISH, text -> text.isBlank() || CHINESE.test(text)))
                .isEmpty();
    }

    @Test
    void neitherLanguageSaysWhatTheOtherDoesNot() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale language) {
        ResourceBundle help = Wuhao.help(language);
        return new TreeSet<>(help.keySet());
    }

    @Test
    void helpFollowsTheLanguageAskedFor() {
        for (CommandLine command : commands()) {
            String[] asked = (command.getCommandSpec().qualifiedName() + " --help --lang ").split(" ", -1);
            List<String> words = new ArrayList<>(List.of(asked).subList(1, asked.length - 1));
            words.add("en");
            assertThat(Told.by(words.toArray(String[]::new)).out())
                    .as("%s", words)
                    .startsWith("Usage: wuhao")
                    .doesNotMatch("(?s).*\\p{IsHan}.*")
                    .satisfies(HelpTest::fitsTheScreen);
            words.set(words.size() - 1, "zh");
            assertThat(Told.by(words.toArray(String[]::new)).out())
                    .as("%s", words)
                    .startsWith("用法：wuhao")
                    .doesNotContain("Usage")
                    .satisfies(HelpTest::fitsTheScreen);
        }
    }

    private static void fitsTheScreen(String help) {
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
