package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;

/**
 * How much of a department's table is in.
 *
 * @param firms of which something has come
 * @param missing firms of which nothing has come, of those expected
 * @param returned figures that were sent back and not reported anew
 */
record Progress(int firms, int missing, int returned) {

    public boolean isWhole() {
        return missing == 0;
    }

    public int expected() {
        return firms + missing;
    }

    /** In words. */
    public Label shown() {
        return firms == 0
                ? Label.of("还没有报送（应报 %d 家）", "nothing is in yet (%d firms expected)", missing)
                : Label.of("已报 %d/%d 家", "%d of %d firms are in", firms, expected());
    }
}
