package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.util.Optional;

/** {@code first} or {@code last}, a count or a share with its {@code rounding}. */
final class PortionReader {

    private static final int MOST = 1_000_000;

    private final Keys keys;

    PortionReader(Keys keys) {
        this.keys = keys;
    }

    /** Nothing where neither or both are written, which is reported, or where neither is known. */
    Optional<Portion> read() {
        if (keys.has("first") == keys.has("last")) {
            keys.reading.error(
                    keys.line(),
                    Label.of("（%s）要写且只写 first、last 中的一个。", "(%s) needs either first or last.", keys.path),
                    Label.of(
                            "例如 first: 5（前 5 名）、last: 5（末 5 名）或 first: 5 %（前 5%）。",
                            "As first: 5, last: 5 or first: 5 %."));
            return Optional.empty();
        }
        String key = keys.has("first") ? "first" : "last";
        Optional<BigDecimal> share = keys.text(key).flatMap(Phrases::share);
        if (share.isPresent()) {
            return share(key, share.get());
        }
        if (keys.has("rounding")) {
            keys.reading.error(
                    keys.line("rounding"),
                    Label.of("（%s）是家数，没有可取整的。", "(%s) is a count: there is nothing to round.", keys.path(key)),
                    Label.of("rounding 只用于百分比，例如 first: 5 %。", "rounding is of a share, as first: 5 %."));
        }
        Integer most = keys.isUnknown(key) ? null : keys.wholeOrNull(key, MOST);
        if (most != null && most == 0) {
            nobody(key);
        }
        return Optional.ofNullable(most).map(count -> Portion.of(key.equals("first"), count));
    }

    private Optional<Portion> share(String key, BigDecimal share) {
        if (share.signum() == 0) {
            nobody(key);
        } else if (share.compareTo(BigDecimal.ONE) > 0) {
            keys.reading.error(
                    keys.line(key),
                    Label.of("（%s）超过 100 %%。", "(%s) is over 100 %%.", keys.path(key)),
                    Label.of("请核对比例。", "Check the share."));
        }
        return Optional.of(
                new Portion(key.equals("first"), 0, share, ResultReader.rounding(keys, GradesReader.CUT_ROUNDINGS)));
    }

    private void nobody(String key) {
        keys.reading.error(
                keys.line(key),
                Label.of("（%s）一个单位也不取。", "(%s) takes nobody.", keys.path(key)),
                Label.of("请写 1 或更大的整数，或百分比。", "Write a whole number from 1, or a share."));
    }
}
