package io.wuhao.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows the links that one reader is shown, from the first page on. Of pages of one kind (the same address but for codes and
 * numbers) the first two are looked at, and of the others the first few must at least answer.
 */
final class Crawl {

    private static final int DEPTH = 4;
    private static final int LOOKED_AT = 2;
    private static final int ANSWERING = 5;
    private static final Pattern FILE = Pattern.compile("\\.(csv|xlsx|xls|json|sql|html)$|/(file|remarks|export)$");

    /** A part of a path that names one thing of many, and the value of a question. */
    private static final Pattern ONE = Pattern.compile("(?<=/)[^/?]*[0-9][^/?]*|(?<==)[^&]*");

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])"
            + ".filter(a => a.startsWith(location.origin) && !/[?&]lang=/.test(a))";

    private final Page page;
    private final Watch watch;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Queue<Link> waiting = new ArrayDeque<>();
    private int pages;

    private record Link(String address, String from, int depth) {}

    private final boolean reads;

    /**
     * In this window.
     *
     * @param reads whether the reader may change nothing, and so is to be offered no form that changes something
     */
    Crawl(Page page, DemoOffice office, boolean reads) {
        this.page = page;
        this.watch = new Watch(page, office);
        this.reads = reads;
    }

    /** What was wrong on the way. */
    List<String> from(String address) {
        found(address, "the test", 0);
        while (!waiting.isEmpty()) {
            follow(waiting.remove());
        }
        return new ArrayList<>(watch.wrong());
    }

    int pages() {
        return pages;
    }

    private void found(String address, String from, int depth) {
        if (seen.add(address) && kinds.merge(kind(address), 1, Integer::sum) <= ANSWERING) {
            waiting.add(new Link(address, from, depth));
        }
    }

    private void follow(Link link) {
        int nth = kinds.merge("looked at " + kind(link.address()), 1, Integer::sum);
        String path = link.address().replaceAll("\\?.*", "");
        if (nth > LOOKED_AT || FILE.matcher(path).find()) {
            APIResponse answer = page.request().get(link.address());
            if (answer.status() != 200) {
                watch.add(link.from() + " links to " + link.address() + ", which answers " + answer.status());
            }
            answer.dispose();
            return;
        }
        pages++;
        watch.visit(link.address());
        if (reads) {
            watch.forms().forEach(form -> watch.add(link.address() + " offers a form: " + form));
        }
        if (link.depth() < DEPTH) {
            ((List<?>) page.evaluate(LINKS))
                    .forEach(next -> found(String.valueOf(next), link.address(), link.depth() + 1));
        }
    }

    private String kind(String address) {
        String path = address.substring(address.indexOf('/', "http://".length()));
        if (FILE.matcher(path.replaceAll("\\?.*", "")).find()) {
            // a file of one register is made as that of another, and takes long
            return path.replaceAll("\\?.*|.*/", "");
        }
        return ONE.matcher(path).replaceAll("*");
    }
}
