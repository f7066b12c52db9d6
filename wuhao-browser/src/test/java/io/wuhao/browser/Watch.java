package io.wuhao.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Looks at pages as their readers do, and keeps what is wrong with them. */
final class Watch {

    /** The text of every rule of WCAG 2.0 to 2.2, A and AA, that a program can judge. */
    private static final String WCAG = "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly:"
            + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))"
            + ".violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | '))";

    /** What kinds of things a page shows: two pages of one shape differ in words and numbers only. */
    private static final String SHAPE =
            "() => innerWidth + [...new Set([...document.querySelectorAll('body *')].map(e => e.tagName"
                    + " + '.' + e.getAttribute('class') + e.getAttribute('role') + e.getAttribute('type')))].sort().join()";

    private static final String WIDER = "() => document.documentElement.scrollWidth > innerWidth";

    private static final String DEAD =
            "() => [...document.querySelectorAll('a:not([role=button])')].filter(a => !a.href"
                    + " || (a.getAttribute('href').startsWith('#') && !document.querySelector(a.getAttribute('href'))))"
                    + ".map(a => a.outerHTML)";

    private static final String AXE = script();

    private final Page page;
    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> shapes;

    Watch(Page page, DemoOffice office) {
        this.page = page;
        this.shapes = office.shapes();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> wrong.add(page.url() + " script: " + error));
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
                wrong.add(page.url() + " loads " + answer.url() + ", which answers " + answer.status());
            }
        });
    }

    /** Goes there and looks. */
    void visit(String address) {
        Response answer = Objects.requireNonNull(page.navigate(address));
        if (answer.status() != 200) {
            wrong.add(address + " answers " + answer.status());
        }
        look();
    }

    /** Looks at the page that is open: for the first of its shape with the rules of WCAG as well. */
    void look() {
        String address = page.url();
        if (page.title().isBlank()) {
            wrong.add(address + " has no title");
        }
        if (page.locator("h1").count() != 1) {
            wrong.add(address + " has " + page.locator("h1").count() + " h1");
        }
        ((List<?>) page.evaluate(DEAD)).forEach(link -> wrong.add(address + " link that leads nowhere: " + link));
        if (Boolean.TRUE.equals(page.evaluate(WIDER))) {
            wrong.add(address + " is wider than the window");
        }
        if (shapes.add(String.valueOf(page.evaluate(SHAPE)))) {
            page.evaluate(AXE);
            ((List<?>) page.evaluate(WCAG)).forEach(fault -> wrong.add(address + " axe: " + fault));
        }
    }

    /** What could be sent from the page that is open, but for the reader's own account and sign-out. */
    List<?> forms() {
        return (List<?>) page.evaluate("() => location.pathname.startsWith('/me') ? []"
                + " : [...document.querySelectorAll('main form[method=post]')].map(f => f.getAttribute('action'))");
    }

    void add(String fault) {
        wrong.add(fault);
    }

    Set<String> wrong() {
        return wrong;
    }

    /** Evaluated by the driver, because the office's own policy lets no foreign script in. */
    private static String script() {
        try (InputStream script = Objects.requireNonNull(
                Watch.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
