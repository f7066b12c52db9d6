package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a parcel may be, or is, used for. */
enum LandUse {
    INDUSTRIAL(Label.of("工业", "industrial")),
    LOGISTICS(Label.of("物流仓储", "logistics")),
    RESEARCH(Label.of("科研", "research")),
    COMMERCIAL(Label.of("商服", "commercial")),
    RESIDENTIAL(Label.of("住宅", "residential")),
    PUBLIC(Label.of("公共服务", "public services")),
    OTHER(Label.of("其他", "other"));

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Label label;

    LandUse(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LandUse of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Map<String, Label> codes() {
        Map<String, Label> codes = new LinkedHashMap<>();
        for (LandUse use : values()) {
            codes.put(use.code(), use.label);
        }
        return codes;
    }
}
