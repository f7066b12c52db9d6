package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A scorecard as JSON, in both languages, fields in a fixed order. */
public final class ExplainJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplainJson() {}

    public static String of(Scorecard card) {
        ObjectNode node = JSON.createObjectNode();
        node.put("unit", card.unit()).put("name", card.name());
        put(node, "group", card.group());
        node.put("score", card.score()).put("rank", card.rank()).put("ranked", card.ranked());
        node.put("grade_before_adjustment", card.gradeBefore()).put("grade", card.grade());
        put(node, "grade_name", card.gradeName());
        put(node, "ungraded", card.ungraded());
        sentences(node, "unknown", card.unknown());
        ArrayNode lines = node.putArray("lines");
        card.lines().forEach(line -> line(lines.addObject(), line));
        sentences(node, "grades", card.grades());
        sentences(node, "lists", card.lists());
        sentences(node, "open", card.open());
        ArrayNode facts = node.putArray("facts");
        card.facts().forEach(fact -> fact(facts.addObject(), fact));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n");
    }

    private static void line(ObjectNode node, Scorecard.Line line) {
        node.put("node", line.node());
        put(node, "label", line.label());
        node.put("kind", line.kind().name().toLowerCase(Locale.ROOT))
                .put("level", line.level())
                .put("unit", line.unit());
        node.put("value", line.value()).put("benchmark", line.benchmark()).put("points", line.points());
        node.put("weight", line.weight()).put("contribution", line.contribution());
        node.put("place_in_group", line.placeInGroup()).put("known_in_group", line.knownInGroup());
        sentences(node, "says", line.says());
    }

    private static void fact(ObjectNode node, Scorecard.Fact fact) {
        node.put("column", fact.column());
        put(node, "label", fact.label());
        put(node, "value", fact.value());
        node.put("unit", fact.unit());
        put(node, "source", fact.source());
    }

    private static void put(ObjectNode node, String key, @Nullable Label label) {
        if (label == null) {
            node.putNull(key);
        } else {
            node.putObject(key).put("zh", label.zh()).put("en", label.en());
        }
    }

    private static void sentences(ObjectNode node, String key, List<Label> sentences) {
        ArrayNode list = node.putArray(key);
        sentences.forEach(sentence -> list.addObject().put("zh", sentence.zh()).put("en", sentence.en()));
    }
}
