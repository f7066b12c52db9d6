package io.wuhao.engine.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the language as a workbook shows them: {@code 权重 weight}. Either word alone is read as well. */
final class SheetWords {

    private static final Map<String, String> SECTIONS = words("""
            tables 登记表, constants 常数, assessed 评价对象, ungraded 不评级, groups 分组, indicators 指标, points 计分,
            total 总分, bonus 加分, penalty 减分, score 得分, direct 直接定级, rank 排名, grades 等级, moves 调整,
            lists 名单, policies 政策, cases 算例
            """);

    private static final Map<String, String> KEYS = words("""
            scheme 方案, year 年度, title 标题, source 依据, completeness 完整程度, assumed 约定, notice 说明,
            key 主键, columns 各列, zh 中文, en 英文, unit 计量单位, given_in 填报单位, type 类型, one_of 取值,
            refers_to 所属表, called 被称为, may_be_empty 可以为空,
            who 谁, when 条件, as_at 时点, shown_by 显示列, merged_by 合并依据, shown_as 显示为, managed_as 参照管理,
            formula 公式, checklist 清单, marks 评委打分, better 方向, department 责任部门, table 数据表, column 列, leave_out 去掉,
            within 范围, each_item 每一项, everyone 全体, weight 权重, ratio_to 基准, spread 极差法, lowest 最低值,
            highest 最高值, benchmark 基准值, steps 分档, except 例外, at_most 上限, at_least 下限, decimals 小数位数,
            missing 缺数据时, first_known 依次取数, treat 处理,
            combine 合成方式, weights 各部分权重, of 组成, full 应有合计,
            certificates 证书, class 类别, level 级别, valid_until 有效期至, awarded 授予日期, points 分值,
            rounding 取整, ranked 排名所用得分, by 排序依据, ties 同分时, places 位次,
            to 前, next 其后, last 末位, first 前列, among 其中, names 等级名称, counted 家数计法, published 公布方式,
            becomes 定为, quota 名额, same_as 随同, not_above 不高于, not_below 不低于, up 升, down 降, unless 除非,
            years 年数, earlier 往年名单, from 出处, last_year 上年, expect 预期, counts 家数,
            is 数值, fewer_than 少于, then 则用, else 否则, small_groups 小组排法,
            grade 最终等级, grade_before_adjustment 初评等级, ungraded_reason 不评级原因, merged_as 合并于, group 组别
            """);

    private static final Map<String, String> READ = read();

    private SheetWords() {}

    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : text.strip().split(",\\s+")) {
            int space = pair.indexOf(' ');
            words.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return Map.copyOf(words);
    }

    private static Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        for (Map<String, String> words : List.of(KEYS, SECTIONS)) {
            words.forEach((key, chinese) -> {
                read.put(chinese, key);
                read.put(chinese + " " + key, key);
            });
        }
        return Map.copyOf(read);
    }

    /** Whether a section can have a sheet of its own. */
    static boolean hasSheet(String section) {
        return SECTIONS.containsKey(section);
    }

    /** A section's name, on the first sheet and as that of its own. */
    static String section(String section) {
        return SECTIONS.containsKey(section) ? SECTIONS.get(section) + " " + section : shown(section);
    }

    /** A key with its Chinese word. A name stays as it is, in quotes where it would be read as a key. */
    static String shown(String name) {
        String chinese = KEYS.getOrDefault(name, SECTIONS.get(name));
        if (chinese != null) {
            return chinese + " " + name;
        }
        return key(name).equals(name) ? name : '"' + name + '"';
    }

    /** The key or the name that a cell says. */
    static String key(String cell) {
        String text = cell.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return READ.getOrDefault(text.replaceAll("\\s+", " "), text);
    }
}
