package io.wuhao.engine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The enterprises of an invented city (演示数据), from a fixed seed: skewed figures, some missing, four alike, some in every state
 * that the rule knows.
 */
public final class DemoCity {

    private static final long SEED = 20221231;
    private static final int ENTERPRISES = 120;
    private static final int FIRST_OF_THE_ALIKE = 30;
    private static final String[] INDUSTRIES = {"机械", "机械", "纺织", "机械", "食品", "软件", "纺织", "食品"};
    private static final String HEADING = "统一社会信用代码,企业名称,规模,行业,投产日期,税收（万元）,增加值（万元）,营业收入（万元）,"
            + "综合能耗（tce）,平均职工人数（人）,研发费用（万元）,仅填报数据,高新技术企业,省级以上名牌,逾期报送,单项冠军,主板上市,严重失信,较大及以上事故\n";
    private static final String PARCEL_HEADING = "地块编号,使用企业,面积（亩）\n";

    private final Random random = new Random(SEED);
    private final List<Enterprise> enterprises = new ArrayList<>();

    private record Enterprise(
            int number,
            String code,
            boolean above,
            String industry,
            String founded,
            List<BigDecimal> parcels,
            Figures now,
            Figures before) {}

    private record Figures(double tax, double valueAdded, double revenue, double energy, int heads, double rd) {
        Figures grown(double by) {
            return new Figures(tax * by, valueAdded * by, revenue * by, energy * by, heads, rd * by);
        }
    }

    private DemoCity() {
        for (int i = 1; i <= ENTERPRISES; i++) {
            enterprises.add(enterprise(i));
        }
        Enterprise first = enterprises.get(FIRST_OF_THE_ALIKE - 1);
        for (int i = FIRST_OF_THE_ALIKE; i < FIRST_OF_THE_ALIKE + 3; i++) {
            Enterprise other = enterprises.get(i);
            enterprises.set(
                    i,
                    new Enterprise(
                            other.number(),
                            other.code(),
                            first.above(),
                            first.industry(),
                            first.founded(),
                            first.parcels(),
                            first.now(),
                            first.before()));
        }
    }

    /** The files of the example by their paths in it. */
    static Map<String, String> files() {
        DemoCity city = new DemoCity();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("enterprise.csv", city.table(true));
        files.put("parcel.csv", city.parcels(true));
        files.put("last_year/enterprise.csv", city.table(false));
        files.put("last_year/parcel.csv", city.parcels(false));
        return files;
    }

    private Enterprise enterprise(int number) {
        boolean above = random.nextInt(10) < 6;
        String industry =
                number % 23 == 0 ? "水电气供应" : number == 58 ? "" : INDUSTRIES[random.nextInt(INDUSTRIES.length)];
        int year = number % 19 == 0 ? 2021 + random.nextInt(2) : 1998 + random.nextInt(22);
        String founded = "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        List<BigDecimal> parcels = new ArrayList<>();
        double land = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            BigDecimal area = decimals(1.2 + (above ? 35 : 8) * skewed(), 2);
            parcels.add(area);
            land += area.doubleValue();
        }
        Figures now = figures(land, above);
        return new Enterprise(
                number, code(number), above, industry, founded, parcels, now, now.grown(0.7 + 0.5 * uniform()));
    }

    private Figures figures(double land, boolean above) {
        double tax = land * (0.5 + (above ? 45 : 20) * skewed());
        double valueAdded = tax * (2.5 + 3 * uniform());
        double revenue = valueAdded * (3 + 2 * uniform());
        double energy = valueAdded / (0.5 + 4 * uniform());
        int heads = 1 + (int) (valueAdded / (8 + 20 * uniform()));
        return new Figures(tax, valueAdded, revenue, energy, heads, revenue * 0.09 * skewed());
    }

    private double uniform() {
        return random.nextInt(1_000_000) / 1e6;
    }

    /** Between 0 and 1, mostly small. */
    private double skewed() {
        double u = uniform();
        return u * u * u;
    }

    private String table(boolean now) {
        StringBuilder table = new StringBuilder(HEADING);
        for (Enterprise one : enterprises) {
            if (now || one.founded().compareTo("2021-12-31") <= 0) {
                table.append(row(one, now ? one.now() : one.before())).append('\n');
            }
        }
        return table.toString();
    }

    private static String row(Enterprise one, Figures figures) {
        int n = one.number();
        return String.join(
                ",",
                one.code(),
                "演示企业%03d".formatted(n),
                one.above() ? "规上" : "规下",
                one.industry(),
                one.founded(),
                text(n == 88 ? -figures.tax() / 4 : figures.tax()),
                n == 41 ? "—" : text(figures.valueAdded()),
                text(figures.revenue()),
                n % 13 == 0 ? "" : text(figures.energy()),
                n % 29 == 0 ? "无" : String.valueOf(figures.heads()),
                n % 7 == 0 ? "0" : text(figures.rd()),
                yes(n % 31 == 0),
                yes(n % 5 == 0),
                yes(n % 20 == 0),
                yes(n % 17 == 0),
                yes(n == 11 || n == 74),
                yes(n == 8 || n == 63),
                yes(n == 12 || n == 45 || n == 90),
                yes(n == 3 || n == 63));
    }

    private String parcels(boolean now) {
        StringBuilder table = new StringBuilder(PARCEL_HEADING);
        int number = 0;
        for (Enterprise one : enterprises) {
            for (BigDecimal area : one.parcels()) {
                number++;
                if (now || one.founded().compareTo("2021-12-31") <= 0) {
                    table.append("演示-%04d,%s,%s\n".formatted(number, one.code(), area.toPlainString()));
                }
            }
        }
        return table.toString();
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String text(double figure) {
        return decimals(figure, 2).toPlainString();
    }

    private static BigDecimal decimals(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A valid credit code with a division, 999900, that does not exist. */
    public static String code(int number) {
        String organisation = "MA9%05d".formatted(number);
        int sum = 0;
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        String code = "91999900" + organisation + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int whole = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            whole += alphabet.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code + alphabet.charAt((31 - whole % 31) % 31);
    }
}
