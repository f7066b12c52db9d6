package io.wuhao.server.shared.enterprise;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of enterprises as a table for Excel: with the mark of UTF-8, and no cell that Excel would take for a formula. */
final class EnterpriseCsv {

    private EnterpriseCsv() {}

    static String of(List<Enterprise> enterprises, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        String head = zh
                ? "统一社会信用代码,企业名称,县（区）,行业代码,行业名称,规模,登记日期,注销日期"
                : "credit code,name,county,industry code,industry,scale,registered,struck off";
        return enterprises.stream()
                .map(enterprise -> line(enterprise, language))
                .collect(Collectors.joining("\r\n", "\uFEFF" + head + "\r\n", "\r\n"));
    }

    private static String line(Enterprise enterprise, Locale language) {
        Enterprise.Scale scale = enterprise.scale();
        return Stream.of(
                        enterprise.code(),
                        enterprise.name(),
                        enterprise.county().name().in(language),
                        Objects.toString(enterprise.industry(), ""),
                        Objects.toString(enterprise.industryName(), ""),
                        scale == null ? "" : scale.label().in(language),
                        Objects.toString(enterprise.founded(), ""),
                        Objects.toString(enterprise.ended(), ""))
                .map(EnterpriseCsv::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable String text) {
        String safe = text == null ? "" : text;
        if (!safe.isEmpty() && "=+-@\t\r".indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
