package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How scores are spread in a group, as coordinates of a drawing 720 by 240. The database counts; this only says where a bar stands.
 *
 * @param height of the drawing, with the lines of the grade labels above the bars
 * @param says the drawing in a sentence, for who cannot see it
 */
record Histogram(
        String says,
        int height,
        int base,
        int top,
        List<Bar> bars,
        List<Tick> ticks,
        List<Tick> levels,
        List<Cut> cuts) {

    private static final int LEFT = 44;
    private static final int WIDTH = 660;
    private static final int TALL = 150;
    private static final int LINE = 16;

    record Bar(String x, String y, String width, String height, String says) {}

    /** A mark on an axis. */
    record Tick(String at, String label) {}

    /** A dashed line at the lowest score of a grade. */
    record Cut(String x, int y, String label) {}

    private record Scale(BigDecimal low, BigDecimal step, int bins) {
        double at(BigDecimal score) {
            double bin = score.subtract(low).doubleValue() / step.doubleValue();
            return LEFT + bin * WIDTH / bins;
        }

        BigDecimal edge(int bin) {
            return low.add(step.multiply(BigDecimal.valueOf(bin)));
        }
    }

    private record Bin(int at, long units) {}

    /** Empty where nobody has a score. */
    static Optional<Histogram> of(Assessment assessment, String group, List<GroupResults.Band> bands, Wording words) {
        Store store = assessment.answer().store();
        String from =
                " from result where rank is not null and score is not null and group_name = " + Store.literal(group);
        List<BigDecimal> ends = new ArrayList<>();
        store.each("select min(score), max(score)" + from, row -> {
            if (row.getBigDecimal(1) != null) {
                ends.add(row.getBigDecimal(1));
                ends.add(row.getBigDecimal(2));
            }
            return "";
        });
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = scale(ends.get(0), ends.get(1));
        List<Bin> bins = store.list(
                "select cast((cast(score as decimal(38,8)) - (" + scale.low().toPlainString()
                        + ")) * 100000000 as hugeint) // "
                        + scale.step().movePointRight(8).toBigInteger() + " as bin, count(*)" + from
                        + " group by 1 order by 1",
                row -> new Bin(row.getInt(1), row.getLong(2)));
        boolean byScore = assessment.scheme().ranking().by() == null;
        return Optional.of(draw(scale, bins, byScore ? bands : List.of(), words));
    }

    /** Some fifteen bins with edges that a person would choose: 1, 2 or 5 and zeros. */
    private static Scale scale(BigDecimal low, BigDecimal high) {
        BigDecimal step = niceStep(high.subtract(low).doubleValue() / 15);
        BigDecimal start = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        int bins = high.subtract(start).divide(step, 0, RoundingMode.FLOOR).intValue() + 1;
        return new Scale(start, step, bins);
    }

    private static BigDecimal niceStep(double raw) {
        if (raw <= 0) {
            return BigDecimal.ONE;
        }
        int power = Math.max(-8, (int) Math.floor(Math.log10(raw)));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = unit.multiply(BigDecimal.valueOf(times));
            if (step.doubleValue() >= raw) {
                return step;
            }
        }
        return unit.multiply(BigDecimal.TEN);
    }

    private static Histogram draw(Scale scale, List<Bin> bins, List<GroupResults.Band> bands, Wording words) {
        List<Cut> cuts = cuts(scale, bands, words);
        int rows = cuts.stream().mapToInt(Cut::y).max().orElse(0);
        int top = rows + LINE / 2;
        int base = top + TALL;
        long most = Math.max(1, bins.stream().mapToLong(Bin::units).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Bin bin : bins) {
            double height = (double) TALL * bin.units() / most;
            double width = (double) WIDTH / scale.bins();
            bars.add(new Bar(
                    one(LEFT + bin.at() * width + 0.5),
                    one(base - height),
                    one(Math.max(1, width - 1)),
                    one(height),
                    words.say(
                            "%s 至 %s：%s 家",
                            "%s to %s: %s units",
                            plain(scale.edge(bin.at())),
                            plain(scale.edge(bin.at() + 1)),
                            Wording.count(bin.units()))));
        }
        List<Tick> levels = new ArrayList<>(List.of(new Tick(one(base), "0"), new Tick(one(top), Wording.count(most))));
        if (most % 2 == 0) {
            levels.add(new Tick(one(base - TALL / 2.0), Wording.count(most / 2)));
        }
        String says = words.say(
                "得分分布：从 %s 到 %s，每格 %s 分，最多的一格有 %s 家。",
                "Distribution of scores from %s to %s in steps of %s; the fullest step holds %s units.",
                plain(scale.low()),
                plain(scale.edge(scale.bins())),
                plain(scale.step()),
                Wording.count(most));
        return new Histogram(says, base + 40, base, top, bars, ticks(scale), levels, cuts);
    }

    private static List<Tick> ticks(Scale scale) {
        int every = Math.max(1, (scale.bins() + 7) / 8);
        List<Tick> ticks = new ArrayList<>();
        for (int bin = 0; bin <= scale.bins(); bin += every) {
            ticks.add(new Tick(one(LEFT + (double) bin * WIDTH / scale.bins()), plain(scale.edge(bin))));
        }
        return ticks;
    }

    /** A line where each grade ends; labels in lines of their own, since cuts may lie close together. */
    private static List<Cut> cuts(Scale scale, List<GroupResults.Band> bands, Wording words) {
        List<Cut> cuts = new ArrayList<>();
        for (GroupResults.Band band : bands.subList(0, Math.max(0, bands.size() - 1))) {
            int y = LINE * (cuts.size() % 4 + 1);
            cuts.add(new Cut(
                    one(scale.at(band.lowest())),
                    y,
                    words.say("%s 线 %s", "%s from %s", band.letter(), words.score(band.lowest()))));
        }
        return cuts;
    }

    private static String plain(BigDecimal number) {
        return Wording.number(number.doubleValue());
    }

    private static String one(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
