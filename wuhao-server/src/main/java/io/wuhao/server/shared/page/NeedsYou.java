package io.wuhao.server.shared.page;

import io.wuhao.engine.Label;
import java.util.List;
import org.springframework.security.core.Authentication;

/** What a module puts on the first page of a reader: work that waits for this person. */
public interface NeedsYou {

    /** The module's items for this reader, the most pressing first; empty where nothing waits. */
    List<Item> itemsFor(Authentication reader);

    /** One line of the first page: what waits, and where it is done. */
    record Item(Label what, String path, boolean pressing) {}
}
