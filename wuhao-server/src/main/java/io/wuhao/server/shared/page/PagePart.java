package io.wuhao.server.shared.page;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * What a module adds to another module's page about one thing: its figures to the page of an enterprise, its parcels to the page
 * of a park. The arrow between the modules stays where it is.
 */
public interface PagePart {

    /**
     * The module's part of this page for this reader.
     *
     * @param kind what the page is about: {@code enterprise}, {@code park}
     * @param key which one
     */
    Optional<Part> about(String kind, String key, Authentication reader);

    /**
     * A part of a page.
     *
     * @param order where it stands among the parts
     * @param template the template whose fragment {@code part} draws it
     * @param facts what the fragment draws, under the name {@code facts}
     */
    record Part(int order, String template, Object facts) {}
}
