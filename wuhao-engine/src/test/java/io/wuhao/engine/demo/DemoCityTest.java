package io.wuhao.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example with grades and every kind of ungraded, on invented enterprises (演示数据). */
class DemoCityTest {

    private static final Path EXAMPLE = Path.of("../examples/demo-grades");

    @TempDir
    Path temporary;

    @Test
    void committedTablesAreWhatTheGeneratorWrites() throws IOException {
        for (Map.Entry<String, String> file : DemoCity.files().entrySet()) {
            Path committed = EXAMPLE.resolve(file.getKey());
            if (Boolean.getBoolean("wuhao.write")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, file.getValue());
            }
            assertThat(Files.readString(committed))
                    .as("%s: write it anew by -Dwuhao.write=true", committed)
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void everyKindOfUngradedEveryGradeAndEveryMoveOccurs() {
        try (Assessment run = Trial.of(EXAMPLE, temporary).run()) {
            Answer answer = run.answer();
            assertThat(answer.counts())
                    .extracting(Answer.Count::outcome)
                    .contains("graded", "ungraded", "no class", "figure missing");
            assertThat(answer.counts())
                    .extracting(Answer.Count::code)
                    .contains("A", "B", "C", "D", "utilities", "too_young", "only_reported");
            assertThat(answer.results())
                    .flatExtracting(Answer.Result::moves)
                    .contains("listed_up", "dishonesty", "veto");
            // it holds for firms that are better than D as it is, so that no result names it
            assertThat(answer.store().count("select count(*) from assessment where is_big_taxpayer"))
                    .isPositive();
            assertThat(answer.results()).extracting(Answer.Result::direct).contains("champion_first");
        }
    }

    @Test
    void countsAddUpToAllEnterprises() {
        try (Assessment run = Trial.of(EXAMPLE, temporary).run()) {
            assertThat(run.answer().counts().stream()
                            .mapToLong(Answer.Count::units)
                            .sum())
                    .isEqualTo(120);
        }
    }

    @Test
    void enterprisesWithTheSameFiguresShareOnePlace() {
        try (Assessment run = Trial.of(EXAMPLE, temporary).run()) {
            Map<String, Answer.Result> byName =
                    run.answer().results().stream().collect(Collectors.toMap(Answer.Result::name, one -> one));
            Answer.Result one = byName.get("演示企业032");
            assertThat(one.rank()).isNotNull();
            assertThat(byName.get("演示企业033").rank()).isEqualTo(one.rank());
            assertThat(byName.get("演示企业033").grade()).isEqualTo(one.grade());
        }
    }
}
