import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The office under load: an invented city of 50,000 enterprises with ten years of figures and a parcel for most of them, on the
 * embedded database or on a PostgreSQL that this program starts. The city is made once per folder.
 *
 * <p>java -cp CLASSPATH benchmarks/Office.java SERVER_JAR FOLDER h2|postgresql [SECONDS [FIRMS]]
 */
public final class Office {

    private static final int PORT = 18_950;
    private static final int PER_SECOND = 20;
    private static final int ALONE = 20;
    private static final int FIRST_YEAR = 2016;
    private static final String HERE = "http://127.0.0.1:" + PORT;
    private static final String FIGURE = "insert into figure (enterprise, period, kind, reported, remark, reported_by, reported_at)"
            + " values (?, '2026', ?, ?, '演示', 'bench', current_timestamp)";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Random random = new Random(20_210_709);
    private final Path jar;
    private final Path work;
    private final String databaseUrl;
    private final String firms;

    private Office(Path jar, Path work, String databaseUrl, String firms) {
        this.jar = jar;
        this.work = work.toAbsolutePath();
        this.databaseUrl = databaseUrl;
        this.firms = firms;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1], arguments[2]);
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 60;
        String firms = arguments.length > 4 ? arguments[4] : "50000";
        Files.createDirectories(work);
        if (arguments[2].equals("h2")) {
            new Office(Path.of(arguments[0]), work, "", firms).measure(seconds);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setDataDirectory(work.resolve("cluster"))
                .setCleanDataDirectory(false)
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            new Office(Path.of(arguments[0]), work, url, firms).measure(seconds);
        }
    }

    private void measure(int seconds) throws Exception {
        System.out.printf("## %s%n%n", databaseUrl.isEmpty() ? "H2" : "PostgreSQL");
        if (!Files.exists(signIns())) {
            Process making = timed("the city made, then the first page", this::start);
            stop(making);
        }
        Process server = timed("start-up to the first page", this::start);
        try {
            signIn();
            timed("sign-in and front page", () -> get("/"));
            String run = timed("assessment of all enterprises (huangyan/2022)", this::assess);
            System.out.printf("- server at rest after that: %s%n", memory(server));
            Map<String, Supplier<String>> pages = pages(run);
            oneAfterTheOther(pages);
            load(pages, 15, false);
            load(pages, seconds, true);
            System.out.printf("- server after the pages: %s%n", memory(server));
            takeIn(50_000);
            System.out.printf("- server at the end: %s%n", memory(server));
        } finally {
            stop(server);
        }
    }

    // --- the server, as ./wuhao demo starts it

    private Path signIns() {
        return work.resolve("demo/sign-in.txt");
    }

    private Process start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-Dfile.encoding=UTF-8",
                "-Dwuhao.work=" + work,
                "-Dwuhao.home=" + Path.of("").toAbsolutePath(),
                "-Dwuhao.demo-city.firms=" + firms,
                "-Dwuhao.demo-city.first-year=" + FIRST_YEAR));
        if (!databaseUrl.isEmpty()) {
            command.add("-Dspring.datasource.url=" + databaseUrl);
        }
        command.addAll(List.of("-cp", jar.toString(), "io.wuhao.server.Start", "demo", "--port", String.valueOf(PORT)));
        return checked(() -> {
            Process server = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("server.log").toFile())
                    .start();
            while (server.isAlive() && status("/sign-in") != 200) {
                Thread.sleep(50);
            }
            return server;
        });
    }

    private int status(String path) throws InterruptedException {
        try {
            return browser.send(request(path).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private static String memory(Process server) throws IOException {
        String status = Files.readString(Path.of("/proc/" + server.pid() + "/status"));
        return "resident %s MB, at its highest %s MB".formatted(megabytes(status, "VmRSS"), megabytes(status, "VmHWM"));
    }

    private static long megabytes(String status, String name) {
        return Long.parseLong(find(status, name + ":\\s+(\\d+)")) / 1_024;
    }

    // --- a person at the browser

    private void signIn() throws IOException {
        String line = Files.readAllLines(signIns()).stream()
                .filter(one -> one.strip().startsWith("park-office"))
                .findFirst()
                .orElseThrow();
        String[] words = line.strip().split("\\s+");
        post("/sign-in", "username", words[0], "password", words[1]);
        get("/sign-in/next");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(HERE + path));
    }

    private String get(String path) {
        return checked(() -> {
            HttpResponse<String> answer = browser.send(request(path).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 302) {
                return get(answer.headers().firstValue("Location").orElseThrow().replace(HERE, ""));
            }
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        });
    }

    /** Before signing in, this leads to the page that asks for it. */
    private String token() {
        return find(get("/me"), "name=\"_csrf\" content=\"([^\"]+)\"");
    }

    /** Returns where it leads. */
    private String post(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + token());
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return leads(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    private String leads(HttpRequest request) {
        return checked(() -> {
            HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + answer.body());
            }
            return answer.headers().firstValue("Location").orElseThrow().replace(HERE, "").replaceAll(";.*", "");
        });
    }

    private String assess() {
        String run = post("/assessments", "scheme", "huangyan/2022", "year", "2025", "office", "1", "acceptMissing", "true");
        while (!get(run + "/state").contains("href=\"" + run + "\"")) {
            LockSupport.parkNanos(100_000_000L);
        }
        return run;
    }

    // --- pages at a constant rate

    /** What is asked for, by name; the first is the named alternative: a file that is only sent. */
    private Map<String, Supplier<String>> pages(String run) {
        List<String> units = all(get(run + "/ranking.csv"), "(?m)(91\\w{16})");
        List<String> firms = all(get("/enterprises.csv"), "(?m)(91\\w{16})");
        List<String> parcels = all(get("/land.csv"), "(?m)^(4399\\w+)");
        System.out.printf("- %,d units, %,d enterprises, %,d parcels%n", units.size(), firms.size(), parcels.size());
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("static file (office.css)", () -> "/office.css");
        pages.put("ranking", () -> run + "?page=" + upTo(units.size() / 50) + any("", "", "&grade=A", "&grade=D", "&text=4399"));
        pages.put("unit", () -> run + "/units/" + of(units));
        pages.put("enterprises", () -> "/enterprises?page=" + upTo(20) + any("", "&scale=above", "&park=YX0" + upTo(9)));
        pages.put("enterprise", () -> "/enterprises/" + of(firms));
        pages.put("land list", () -> "/land?page=" + upTo(50) + any("", "&park=YX0" + upTo(9), "&state=suspected_idle"));
        pages.put("parcel", () -> "/land/" + of(parcels));
        pages.put("map page", () -> "/land/map" + any("", "?park=YX0" + upTo(9)));
        pages.put("map outlines", () -> "/land/map.json" + any("", "?park=YX0" + upTo(9)));
        pages.put("board", () -> "/figures/board?period=" + (FIRST_YEAR - 1 + upTo(10)) + any("", "&by=park"));
        return pages;
    }

    private int upTo(int most) {
        return 1 + random.nextInt(Math.max(1, most));
    }

    private String any(String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void oneAfterTheOther(Map<String, Supplier<String>> pages) {
        System.out.printf("%nOne request at a time:%n%n| page | first ms | median ms | most ms | bytes |%n|---|---|---|---|---|%n");
        pages.forEach((page, path) -> {
            double[] times = new double[ALONE];
            int bytes = 0;
            for (int i = 0; i <= ALONE; i++) {
                String asked = path.get();
                long start = System.nanoTime();
                bytes = get(asked).length();
                double took = (System.nanoTime() - start) / 1e6;
                if (i == 0) {
                    System.out.printf("| %s | %.0f", page, took);
                } else {
                    times[i - 1] = took;
                }
            }
            Arrays.sort(times);
            System.out.printf(" | %.0f | %.0f | %,d |%n", at(times, 0.5), times[times.length - 1], bytes);
        });
    }

    private record Served(String page, double milliseconds, boolean failed) {}

    /** Open loop: a request is timed from when it was due, so a stall counts for all that were due meanwhile. */
    private void load(Map<String, Supplier<String>> pages, int seconds, boolean told) {
        List<String> names = List.copyOf(pages.keySet());
        ConcurrentLinkedQueue<Served> served = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> open = new ArrayList<>();
        long start = System.nanoTime() + 100_000_000L;
        for (int i = 0; i < seconds * PER_SECOND; i++) {
            String page = names.get(i % names.size());
            HttpRequest request = request(pages.get(page).get()).build();
            long due = start + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            open.add(browser.sendAsync(request, BodyHandlers.ofByteArray())
                    .handle((answer, failure) -> served.add(new Served(
                            page,
                            (System.nanoTime() - due) / 1e6,
                            failure != null || answer.statusCode() != 200))));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        if (told) {
            tell(names, List.copyOf(served), seconds);
        }
    }

    private static void tell(List<String> names, List<Served> served, int seconds) {
        System.out.printf("%n%d requests a second for %d s:%n%n", PER_SECOND, seconds);
        System.out.println("| page | requests | p50 ms | p95 ms | p99 ms | max ms | errors | p50 ÷ static file |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        double first = 0;
        for (String name : names) {
            double[] times = served.stream()
                    .filter(one -> one.page().equals(name))
                    .mapToDouble(Served::milliseconds)
                    .sorted()
                    .toArray();
            long errors = served.stream().filter(one -> one.page().equals(name) && one.failed()).count();
            first = first == 0 ? at(times, 0.5) : first;
            System.out.printf(
                    "| %s | %d | %.0f | %.0f | %.0f | %.0f | %d | %.1f |%n",
                    name,
                    times.length,
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 0.99),
                    times[times.length - 1],
                    errors,
                    at(times, 0.5) / first);
        }
        System.out.println();
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    // --- a workbook of a department, beside a bare insert of the same figures

    private void takeIn(int rows) throws Exception {
        List<String> firms = all(get("/enterprises.csv"), "(?m)(91\\w{16})").stream().distinct().limit(rows).toList();
        BigDecimal[] amounts = firms.stream()
                .map(firm -> BigDecimal.valueOf(5_000 + random.nextInt(200_000), 2))
                .toArray(BigDecimal[]::new);
        Path file = workbook(firms, amounts);
        post("/figures/rounds", "department", "industry", "period", "2026", "opens", "2026-01-01", "due", "2027-03-15");
        long start = System.nanoTime();
        String upload = timed("import of %,d rows: upload".formatted(firms.size()), () -> upload(file));
        String preview = timed("import: preview", () -> get(upload));
        Matcher shown = Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"").matcher(preview);
        if (!shown.find()) {
            Files.writeString(work.resolve("preview.html"), preview);
            throw new IllegalStateException("the preview has problems: " + work.resolve("preview.html"));
        }
        timed("import: confirm", () -> post(upload + "/confirm", "fingerprint", shown.group(1), "unitsChecked", "true"));
        double whole = (System.nanoTime() - start) / 1e9;
        double bare = bareInsert(firms, amounts);
        System.out.printf(
                "- import, whole: %.1f s; the same figures by bare JDBC batches: %.1f s; ratio %.1f%n",
                whole, bare, whole / bare);
        String after = get(upload);
        System.out.println("- " + (after.contains("name=\"why\"") ? "confirmed" : "NOT confirmed") + ", and taken back: "
                + timed("import: undo", () -> post(upload + "/undo", "why", "演示")));
    }

    private Path workbook(List<String> firms, BigDecimal[] amounts) throws IOException {
        Path file = work.resolve("industry-2026.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = book.newWorksheet("数据");
            List<String> heads = List.of("统一社会信用代码", "所属期", "综合能耗（tce）", "技术改造投资（万元）", "缺数原因或情况说明");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            for (int i = 0; i < firms.size(); i++) {
                sheet.value(i + 1, 0, firms.get(i));
                sheet.value(i + 1, 1, "2026");
                sheet.value(i + 1, 2, amounts[i]);
                sheet.value(i + 1, 3, amounts[i].multiply(BigDecimal.valueOf(20)));
                sheet.value(i + 1, 4, "演示");
            }
        }
        return file;
    }

    private String upload(Path file) {
        String token = token();
        return checked(() -> {
            String boundary = "benchmark";
            byte[] before = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"industry-2026.xlsx\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
            return leads(request("/registers/figure_industry_2026/uploads?_csrf=" + token)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArrays(List.of(before, Files.readAllBytes(file), after)))
                    .build());
        });
    }

    /** In one transaction, into a table as figures stand in, of a database that nothing else uses. */
    private double bareInsert(List<String> firms, BigDecimal[] amounts) throws SQLException {
        String url = databaseUrl.isEmpty()
                ? "jdbc:h2:file:" + work.resolve("bare") + ";MODE=PostgreSQL;WRITE_DELAY=0"
                : databaseUrl + "&currentSchema=bare";
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("create schema if not exists bare");
            connection.createStatement().execute("drop table if exists figure");
            connection.createStatement().execute("create table figure (enterprise varchar(18) not null, period varchar(7) not null,"
                    + " kind varchar(40) not null, reported decimal(24, 6), remark varchar(400), reported_by varchar(64) not null,"
                    + " reported_at timestamp with time zone not null, primary key (enterprise, period, kind))");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(FIGURE)) {
                for (int i = 0; i < firms.size(); i++) {
                    for (String kind : List.of("energy", "upgrade")) {
                        insert.setString(1, firms.get(i));
                        insert.setString(2, kind);
                        insert.setBigDecimal(3, amounts[i]);
                        insert.addBatch();
                    }
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    // --- small things

    private interface Risky<T> {
        T get() throws Exception;
    }

    private static <T> T checked(Risky<T> what) {
        try {
            return what.get();
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static <T> T timed(String what, Supplier<T> doing) {
        long start = System.nanoTime();
        T made = doing.get();
        System.out.printf("- %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return made;
    }

    private static String find(String text, String pattern) {
        return all(text, pattern).get(0);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
    }
}
