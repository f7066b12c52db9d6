import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;

/**
 * Synthetic enterprises (演示数据) for the scheme of Huangyan 2022, from a seed: skewed figures, one in eight above-scale, one in
 * ten without emission figures. No enterprise of any real place is among them.
 *
 * <p>java -cp CLASSPATH benchmarks/Enterprises.java COUNT SEED FOLDER
 */
public final class Enterprises {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Enterprises() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int count = Integer.parseInt(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        Path csv = Path.of(arguments[2], "csv", "enterprise.csv");
        Path parquet = Path.of(arguments[2], "parquet", "enterprise.parquet");
        Files.createDirectories(csv.getParent());
        Files.createDirectories(parquet.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("code,name,scale,tax,land,value_added,energy,emission,heads,rd,revenue,power\n");
            for (int i = 0; i < count; i++) {
                out.write(row(i, random));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String types = "{'code': 'varchar', 'name': 'varchar', 'scale': 'varchar'}";
            statement.execute("copy (select * from read_csv('" + csv + "', header = true, types = " + types + ")) to '"
                    + parquet + "' (format parquet)");
        }
    }

    private static String row(int i, Random random) {
        boolean above = random.nextInt(8) == 0;
        double land = 1 + (above ? 80 : 12) * skewed(random);
        double tax = random.nextInt(200) == 0 ? -land : land * 60 * skewed(random);
        double valueAdded = Math.abs(tax) * (2.5 + 3 * random.nextDouble());
        double energy = valueAdded / (0.5 + 4 * random.nextDouble());
        double emission = valueAdded / (500 + 9_000 * random.nextDouble());
        double revenue = valueAdded * (3 + 2 * random.nextDouble());
        String last = random.nextInt(10) == 0 ? "" : text(emission, 4);
        return String.join(
                        ",",
                        code(i),
                        "演示企业" + i,
                        above ? "规上" : "规下",
                        text(tax, 2),
                        text(land, 2),
                        text(valueAdded, 2),
                        text(energy, 2),
                        last,
                        String.valueOf(1 + (int) (valueAdded / 18)),
                        text(revenue * 0.09 * skewed(random), 2),
                        text(revenue, 2),
                        text(1 + tax * tax / 10_000, 2))
                + "\n";
    }

    private static double skewed(Random random) {
        double u = random.nextDouble();
        return u * u * u;
    }

    private static String text(double figure, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }

    /** A valid code (GB 32100) of a division, 999900, that does not exist. */
    private static String code(int number) {
        String organisation = String.format(Locale.ROOT, "%08d", number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (organisation.charAt(i) - '0') * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        String code = "91999900" + organisation + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        int whole = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            whole += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code + ALPHABET.charAt((31 - whole % 31) % 31);
    }
}
