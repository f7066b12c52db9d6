package io.wuhao.server.shared.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader asks of the list, as the address says it. */
record EnterpriseQuery(
        @Nullable String q,
        @Nullable Long county,
        @Nullable String park,
        @Nullable String scale,
        @Nullable String industry,
        @Nullable Integer page) {

    static final int PAGE = 50;

    public int shownPage() {
        return page == null ? 1 : Math.min(Math.max(1, page), 1_000_000);
    }

    EnterpriseSearch search(List<String> places, LocalDate day, int limit) {
        return new EnterpriseSearch(
                places, q, county, park, scale, industry, day, limit == 0 ? 0 : (shownPage() - 1) * limit, limit);
    }
}
