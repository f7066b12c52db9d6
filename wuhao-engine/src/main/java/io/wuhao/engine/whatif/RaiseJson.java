package io.wuhao.engine.whatif;

import io.wuhao.engine.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What would lift a unit, as JSON, in both languages. */
public final class RaiseJson {

    private RaiseJson() {}

    public static String of(Raise raise) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("unit", raise.unit());
        content.put("name", raise.name());
        content.put("merged_as", raise.mergedAs());
        content.put("to", raise.to());
        content.put("score", raise.score());
        content.put("rank", raise.rank());
        content.put("ranked", raise.ranked());
        content.put("grade", raise.grade());
        content.put("already", raise.already());
        content.put(
                "forbidden_by", raise.forbids().stream().map(RaiseJson::label).toList());
        content.put("score_needed", raise.needed());
        content.put("items", raise.items().stream().map(RaiseJson::item).toList());
        content.put("pairs", raise.pairs().stream().map(RaiseJson::pair).toList());
        content.put("runs", raise.runs());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    private static Map<String, Object> item(Raise.Item item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("item", item.indicator());
        one.put("label", label(item.label()));
        one.put("unit", item.unit());
        one.put("value", item.value());
        one.put("monotone", item.monotone());
        one.put("benchmarks_held", reach(item.held()));
        one.put("computed_anew", reach(item.anew()));
        return one;
    }

    private static @Nullable Map<String, Object> reach(Raise.@Nullable Reach reach) {
        if (reach == null) {
            return null;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("reached", reach.reached());
        one.put("figure", reach.figure());
        one.put("relative_change", reach.relative());
        one.put("score", reach.score());
        one.put("rank", reach.rank());
        one.put("grade", reach.grade());
        return one;
    }

    private static Map<String, Object> pair(Raise.Pair pair) {
        Map<String, Object> one = new LinkedHashMap<>();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(pair.one(), pair.oneFigure());
        figures.put(pair.other(), pair.otherFigure());
        one.put("figures", figures);
        one.put("relative_change", pair.relative());
        one.put("score", pair.score());
        return one;
    }

    private static Map<String, String> label(Label label) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", label.zh());
        both.put("en", label.en());
        return both;
    }
}
