package io.wuhao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.wuhao.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The demonstration city, opened in this process, and a browser before it. */
final class DemoOffice implements AutoCloseable {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    /** How long a run may take, in milliseconds. */
    static final int RUN = 120_000;

    private static final int HEIGHT = 900;

    private final Path data;
    private final ConfigurableApplicationContext office;
    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();
    private final Set<String> shapes = new HashSet<>();

    @Nullable
    private String ranking;

    DemoOffice() throws IOException {
        data = Files.createTempDirectory("wuhao-browser");
        office = SpringApplication.run(
                Server.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--wuhao.data=" + data,
                "--wuhao.demo=true");
        for (String line : Files.readAllLines(data.resolve("sign-in.txt"))) {
            String[] words = line.strip().split("\\s+");
            passwords.put(words[0], words[1]);
        }
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run")));
    }

    String address() {
        return "http://127.0.0.1:" + office.getEnvironment().getProperty("local.server.port");
    }

    /** The shapes of pages that were looked at, by whomever. */
    Set<String> shapes() {
        return shapes;
    }

    /** The address of a finished ranking, started by the park office as a person starts it, and once. */
    String ranking() {
        if (ranking == null) {
            try (Page page = signIn("park-office", WIDE)) {
                page.navigate(address() + "/assessments");
                startRun(page);
                page.locator("#state.done a").click(new Locator.ClickOptions().setTimeout(RUN));
                ranking = page.url();
            }
        }
        return ranking;
    }

    /** On the page of assessments: the first scheme that gives grades, for the whole city. */
    static void startRun(Page page) {
        page.selectOption("#scheme", "huangyan/2022");
        page.check("input[name=acceptMissing]");
        page.click("main form button.main");
    }

    /** Somebody whose account was made in the browser. */
    void knows(String login, String password) {
        passwords.put(login, password);
    }

    /** An empty window of that width, of nobody. */
    Page visit(int width) {
        return window(width, null);
    }

    /** A window of that width in which this person has signed in, at the first page. Closing it closes its context. */
    Page signIn(String login, int width) {
        String session = sessions.computeIfAbsent(login, this::session);
        Page page = window(width, session);
        page.navigate(address() + "/");
        return page;
    }

    private String session(String login) {
        try (Page page = visit(WIDE)) {
            typeIn(page, login, passwords.getOrDefault(login, ""));
            return page.context().storageState();
        }
    }

    /** As a person signs in. */
    void typeIn(Page page, String login, String password) {
        page.navigate(address() + "/sign-in");
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("main button.main");
    }

    private Page window(int width, @Nullable String session) {
        Browser.NewPageOptions options = new Browser.NewPageOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("zh-CN")
                .setAcceptDownloads(true);
        Page page = browser.newPage(session == null ? options : options.setStorageState(session));
        page.setDefaultTimeout(20_000);
        return page;
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        office.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
