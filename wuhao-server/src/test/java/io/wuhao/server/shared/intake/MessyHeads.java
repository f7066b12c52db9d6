package io.wuhao.server.shared.intake;

import static io.wuhao.server.shared.intake.Messy.xlsx;

import java.util.ArrayList;
import java.util.List;

/** Workbooks whose titles and heads stand as offices set them. */
final class MessyHeads {

    private MessyHeads() {}

    static List<Messy> all() {
        List<Messy> all = new ArrayList<>();
        titles(all);
        columns(all);
        groups(all);
        lines(all);
        pages(all);
        units(all);
        return all;
    }

    private static void titles(List<Messy> all) {
        xlsx(all, "plain", Grid.xlsx("地块").row("地块编号", "用地面积").row("A1", 100), "2 A1||100");
        xlsx(
                all,
                "a title over everything",
                Grid.xlsx("Sheet1")
                        .row("云溪市地块情况表（演示数据）")
                        .merge(1, 1, 0, 3)
                        .row("地块编号", "用地面积")
                        .row("A1", 100),
                "3 A1||100");
        xlsx(
                all,
                "title, office and date, empty lines",
                Grid.xlsx("Sheet1")
                        .row("附件2")
                        .row(null, "地块情况表")
                        .gap(1)
                        .row("填报单位：东川园区", null, "2026年11月")
                        .row("地块编号", "企业名称", "用地面积")
                        .gap(1)
                        .row("A1", "甲厂", 100),
                "7 A1|甲厂|100");
        xlsx(
                all,
                "a running number before the key",
                Grid.xlsx("Sheet1").row("序号", "地块编号", "用地面积").row(1, "A1", 100).row(2, "A2", 200),
                "2 A1||100",
                "3 A2||200");
    }

    private static void columns(List<Messy> all) {
        xlsx(
                all,
                "blank columns between",
                Grid.xlsx("Sheet1").row(null, "地块编号", null, null, "用地面积").row(null, "A1", null, null, 100),
                "2 A1||100");
        xlsx(
                all,
                "columns in another order, and others that nobody asked for",
                Grid.xlsx("Sheet1").row("联系人", "用地面积", "备注", "地块编号").row("张三", 100, "好", "A1"),
                "2 A1||100");
        xlsx(
                all,
                "line breaks and spaces inside heads",
                Grid.xlsx("Sheet1").row("地 块\n编 号", "用地\n面积\n（平方米）").row("A1", 100),
                "2 A1||100");
        xlsx(all, "English heads", Grid.xlsx("Sheet1").row("Number", "Area").row("A1", 100), "2 A1||100");
    }

    private static void groups(List<Messy> all) {
        xlsx(
                all,
                "merged heads of two lines",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "用地面积", "约定", null, "实际")
                        .row(null, null, "投资", "竣工", "投资")
                        .merge(1, 2, 0, 0)
                        .merge(1, 1, 2, 3)
                        .row("A1", 100, 500, "x", 300),
                "3 A1||100|500|300");
        xlsx(
                all,
                "the group stands behind the word",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "投资", null)
                        .row(null, "约定", "实际")
                        .merge(1, 2, 0, 0)
                        .merge(1, 1, 1, 2)
                        .row("A1", 500, 300),
                "3 A1|||500|300");
        xlsx(
                all,
                "a group over heads of one line",
                Grid.xlsx("Sheet1")
                        .row("基本情况", null, "投资情况", null)
                        .merge(1, 1, 0, 1)
                        .merge(1, 1, 2, 3)
                        .row("地块编号", "企业名称", "约定投资", "实际投资")
                        .row("A1", "甲厂", 500, 300),
                "3 A1|甲厂||500|300");
    }

    private static void lines(List<Messy> all) {
        xlsx(
                all,
                "a line of units below the heads",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "用地面积", "约定投资")
                        .row(null, "（亩）", "（元）")
                        .row("A1", 1.5, 5000000),
                "3 A1||1000|500");
        xlsx(
                all,
                "numbers of columns below the heads",
                Grid.xlsx("Sheet1").row("地块编号", "企业名称", "用地面积").row("甲", "乙", 1).row("A1", "甲厂", 100),
                "3 A1|甲厂|100");
    }

    private static void pages(List<Messy> all) {
        xlsx(
                all,
                "three lines: group, word, unit; then the numbers of columns",
                Grid.xlsx("Sheet1")
                        .row("地块", "用地", "约定", "实际")
                        .row("编号", "面积", "投资", "投资")
                        .row(null, "公顷", "亿元", "万元")
                        .row("栏次", 1, 2, 3)
                        .row("A1", 0.01, 0.05, 300),
                "5 A1||100|500|300");
        xlsx(
                all,
                "heads again on every page",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "用地面积")
                        .row("A1", 100)
                        .row("地块编号", "用地面积")
                        .row("A2", 200),
                "2 A1||100",
                "4 A2||200");
    }

    private static void units(List<Messy> all) {
        xlsx(
                all,
                "the unit in a corner",
                Grid.xlsx("Sheet1")
                        .row(null, null, "单位：元")
                        .row("地块编号", "企业名称", "约定投资")
                        .row("A1", "甲厂", 5000000),
                "3 A1|甲厂||500");
        xlsx(
                all,
                "two units in a corner",
                Grid.xlsx("Sheet1").row("计量单位：亩、亿元").row("地块编号", "用地面积", "约定投资").row("A1", 15, 0.5),
                "3 A1||10000|5000");
        xlsx(
                all,
                "the unit in the head, square metres as a sign",
                Grid.xlsx("Sheet1").row("地块编号", "用地面积(㎡)", "约定投资【元】").row("A1", "1,234.5", "10,000"),
                "2 A1||1234.5|1");
        xlsx(
                all,
                "the unit of a column goes before the one in the corner",
                Grid.xlsx("Sheet1").row("单位：元").row("地块编号", "约定投资（亿元）", "实际投资").row("A1", 1, 10000),
                "3 A1|||10000|1");
        xlsx(
                all,
                "a figure with its unit behind it",
                Grid.xlsx("Sheet1").row("地块编号", "约定投资").row("A1", "500万元"),
                "2 A1|||500");
    }
}
