package io.wuhao.engine.export;

import io.wuhao.engine.Problems;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.sql.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/** 演示数据: a run over generated enterprises of an invented city, the same for the same seed. */
final class DemoRun {

    private DemoRun() {}

    static String scheme() throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoRun.class.getResourceAsStream("demo.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The scheme with an honour and a warning. */
    static String listed(String scheme) {
        return scheme + """
                lists:
                  best:   {zh: 各类第一, en: first of each class, within: scale, first: 1}
                  warned: {zh: 警示, en: warned, last: 2}
                """;
    }

    /** The scheme with shares that are rounded each on its own, and ties that skip no place. */
    static String counted(String scheme) {
        return scheme.replace("D: last 5 %", "D: last 5 %\n  counted: singly")
                .replace("ties: [tax highest]", "places: dense");
    }

    static Assessment of(Path folder, int enterprises, long shuffle, UnaryOperator<String> change) throws IOException {
        List<String> rows = rows(enterprises);
        Collections.shuffle(rows, new Random(shuffle));
        return of(folder, change.apply(scheme()), rows);
    }

    static Assessment of(Path folder, String scheme, List<String> rows) throws IOException {
        Files.writeString(
                folder.resolve("enterprise.csv"),
                "代码,名称,规模,税收,用地面积,综合能耗,营业收入,成立日期,较大事故,名牌\n" + String.join("\n", rows) + "\n");
        Scheme read = SchemeReader.read(new SchemeReader.Text("demo.yaml", scheme))
                .scheme()
                .orElseThrow();
        Problems problems = new Problems();
        TableFiles files = TableFiles.in(folder, read, Compiler.compile(read).needs(), problems);
        problems.throwIfErrors();
        Assessment.Options options =
                new Assessment.Options(false, List.of(folder), folder, 2, 512, Assessment.Progress.NONE);
        return Assessment.run(read, files, options, new DuckDbRunner());
    }

    private static List<String> rows(int enterprises) {
        Random random = new Random(20251124);
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= enterprises; i++) {
            double land = 3 + 80 * random.nextDouble();
            double tax = land * Math.exp(2 + random.nextGaussian() * 0.7);
            String energy = i % 9 == 0 ? "" : "%.1f".formatted(20 + 1000 * random.nextDouble());
            rows.add("E%04d,演示企业%d号,%s,%.2f,%.2f,%s,%.2f,%d-06-30,%s,%s"
                    .formatted(
                            i,
                            i,
                            i % 3 == 0 ? "规下" : "规上",
                            tax,
                            land,
                            energy,
                            tax * (8 + 10 * random.nextDouble()),
                            i % 17 == 0 ? 2025 : 2010,
                            i % 13 == 0 ? "是" : "否",
                            i % 5 == 0 ? "是" : "否"));
        }
        return rows;
    }
}
