package io.wuhao.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded tables of invented enterprises (演示数据): missing figures, ties, zero divisors, figures of 10^15, texts that bite. */
final class DemoTables {

    private static final List<String> NAMES = List.of(
            "甲 \\",
            "${env:HOME}",
            "{{x}}",
            "it's \"quoted\"",
            "a -- b",
            "/* c",
            "行\u2028尾",
            "😀🏭",
            "'; drop table result; --",
            "平常");
    private static final List<String> SCALES =
            List.of("above", "above", "below it's \"B\" -- /* {{x}} ${env:HOME} 😀", "other");
    private static final List<String> PARKS = List.of("east", "west", "no'rth");

    private static final String DRAWN = "drawn";

    private final Random random;

    private DemoTables(long seed) {
        this.random = new Random(seed);
    }

    static void write(Path folder, int units, long seed) throws IOException {
        DemoTables tables = new DemoTables(seed);
        Path before = Files.createDirectories(folder.resolve("last_year"));
        tables.enterprises(folder.resolve("enterprise.csv"), units);
        tables.enterprises(before.resolve("enterprise.csv"), units - 30);
        tables.parcels(folder.resolve("parcel.csv"), units);
        tables.parcels(before.resolve("parcel.csv"), units - 30);
    }

    private void enterprises(Path file, int units) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "code,name,scale,park,tax,land,value_added,energy,heads,rd,revenue,share,mark,founded,listed_firm,remark");
        for (int i = 0; i < units; i++) {
            // every fifth repeats the figures of a small set, so that places are shared
            boolean tie = i % 5 == 0;
            lines.add(String.join(
                    ",",
                    "u" + i,
                    quoted(NAMES.get(i % NAMES.size())),
                    quoted(SCALES.get(random.nextInt(SCALES.size()))),
                    quoted(PARKS.get(random.nextInt(PARKS.size()))),
                    figure(tie, i == 7 ? "1000000000000000" : i == 8 ? "-123.45" : DRAWN, 9000),
                    figure(tie, i % 37 == 1 ? "0" : DRAWN, 60),
                    figure(tie, i == 9 ? "999999999999999.123456" : DRAWN, 20000),
                    figure(tie, i % 41 == 2 ? "0" : DRAWN, 5000),
                    String.valueOf(tie ? 20 : random.nextInt(400)),
                    figure(tie, i % 11 == 3 ? "0" : DRAWN, 900),
                    figure(tie, DRAWN, 30000),
                    figure(tie, DRAWN, 90),
                    figure(tie, DRAWN, 5),
                    String.valueOf(LocalDate.of(2000, 2, 29).plusDays(random.nextInt(8300))),
                    random.nextInt(4) == 0 ? "是" : "否",
                    quoted(
                            i % 50 == 4
                                    ? "冠军 it's"
                                    : i % 45 == 6 ? "龙头" : i % 60 == 9 ? "停产" : i % 70 == 3 ? "不参评" : "")));
        }
        Files.write(file, lines);
    }

    private void parcels(Path file, int units) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,owner,area,used"));
        for (int i = 0; i < units * 2; i++) {
            String area = random.nextInt(40) == 0 ? "" : figure(i % 9 == 0, DRAWN, 50000);
            lines.add("p" + i + ",u" + random.nextInt(units) + "," + area + "," + (random.nextInt(3) == 0 ? "否" : "是"));
        }
        Files.write(file, lines);
    }

    /** Parks on a grid of marks whose totals fall on the half between two printed scores. */
    static void writeParks(Path folder, int parks) throws IOException {
        DemoTables tables = new DemoTables(parks);
        List<String> lines = new ArrayList<>(List.of("code,kind,a,b,c,d"));
        for (int i = 0; i < parks; i++) {
            String a = i % 17 == 0 ? "-1" : String.valueOf(tables.random.nextInt(9));
            lines.add(String.join(
                    ",",
                    "k" + i,
                    List.of("p", "q", "r").get(i % 3),
                    a,
                    tables.half(i % 7 == 0),
                    tables.half(i % 11 == 0),
                    String.valueOf(tables.random.nextInt(6))));
        }
        Files.write(folder.resolve("park.csv"), lines);
    }

    private String half(boolean missing) {
        return missing ? "" : random.nextInt(12) + ".25";
    }

    private String figure(boolean tie, String given, int most) {
        if (!given.equals(DRAWN)) {
            return given;
        }
        int drawn = random.nextInt(20);
        if (tie) {
            return String.valueOf(most / 2);
        }
        return drawn == 0 ? "" : random.nextInt(most) + "." + (100 + random.nextInt(900));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
