package io.wuhao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.wuhao.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration city, opened in this process, and a browser before it. */
final class DemoOffice implements AutoCloseable {

    private final ConfigurableApplicationContext office;
    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    DemoOffice() throws IOException {
        Path data = Files.createTempDirectory("wuhao-browser");
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
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    String address() {
        return "http://127.0.0.1:" + office.getEnvironment().getProperty("local.server.port");
    }

    /** A window of that width in which this role has signed in. */
    Page signIn(String login, int width) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setLocale("zh-CN"));
        page.navigate(address() + "/sign-in");
        page.fill("#username", login);
        page.fill("#password", passwords.getOrDefault(login, ""));
        page.click("main button.main");
        return page;
    }

    @Override
    public void close() {
        playwright.close();
        office.close();
    }
}
