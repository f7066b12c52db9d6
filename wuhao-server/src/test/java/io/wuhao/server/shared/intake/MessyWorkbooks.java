package io.wuhao.server.shared.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The workbooks of {@link MessyWorkbooksTest}: how each is built and the rows that it holds, with their numbers. */
final class MessyWorkbooks {

    static final List<Messy> ALL = all();

    private MessyWorkbooks() {}

    interface Built {
        byte[] bytes();
    }

    record Messy(String name, String file, Built build, List<String> rows) {}

    private static List<Messy> all() {
        List<Messy> all = new ArrayList<>();
        titles(all);
        heads(all);
        units(all);
        feet(all);
        cells(all);
        sheets(all);
        formats(all);
        return List.copyOf(all);
    }

    private static void xlsx(List<Messy> all, String name, Grid grid, String... rows) {
        byte[] bytes = grid.bytes();
        all.add(new Messy(name, name + ".xlsx", () -> bytes, List.of(rows)));
    }

    private static void file(List<Messy> all, String name, String ending, byte[] bytes, String... rows) {
        all.add(new Messy(name, name + ending, () -> bytes, List.of(rows)));
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

    private static void heads(List<Messy> all) {
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

    private static void feet(List<Messy> all) {
        xlsx(
                all,
                "totals of pages and of the whole",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "用地面积")
                        .row("A1", 100)
                        .row("小计", 100)
                        .row("A2", 200)
                        .row("合  计", 300),
                "2 A1||100",
                "4 A2||200");
        xlsx(
                all,
                "the total stands above the rows, in the running number's column",
                Grid.xlsx("Sheet1")
                        .row("序号", "地块编号", "用地面积")
                        .row("总计", null, 300)
                        .row(1, "A1", 300),
                "3 A1||300");
        xlsx(
                all,
                "notes and signatures at the foot",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "用地面积")
                        .row("A1", 100)
                        .gap(2)
                        .row("注：1.本表为演示数据。")
                        .row("填表人：李四", null, "审核人：王五")
                        .row("单位负责人"),
                "2 A1||100");
        xlsx(
                all,
                "lines prepared and never filled",
                Grid.xlsx("Sheet1")
                        .row("序号", "地块编号", "用地面积")
                        .row(1, "A1", 100)
                        .row(2)
                        .row(3)
                        .row(4, "", ""),
                "2 A1||100");
    }

    private static void cells(List<Messy> all) {
        xlsx(
                all,
                "signs for nothing",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "企业名称", "用地面积", "约定投资", "实际投资")
                        .row("A1", "—", "/", "无", "--")
                        .row("A2", "乙厂", "...", "暂无", 0),
                "2 A1",
                "3 A2|乙厂|||0");
        xlsx(
                all,
                "full-width digits and letters, apostrophes, thousands",
                Grid.xlsx("Sheet1").row("地块编号", "用地面积", "约定投资").row("Ａ１", "１，２３４．５", "'1,000"),
                "2 A1||1234.5|1000");
        xlsx(
                all,
                "days in five ways",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "签订日期")
                        .row("A1", LocalDate.of(2020, 3, 1))
                        .row("A2", "2020年3月1日")
                        .row("A3", "2020/3/1")
                        .row("A4", "2020.03.01")
                        .row("A5", "20200301"),
                "2 A1||||||2020-03-01",
                "3 A2||||||2020-03-01",
                "4 A3||||||2020-03-01",
                "5 A4||||||2020-03-01",
                "6 A5||||||2020-03-01");
        xlsx(
                all,
                "codes by label, yes and no in several ways",
                Grid.xlsx("Sheet1")
                        .row("地块编号", "用途", "是否上市")
                        .row("A1", "工业", "是")
                        .row("A2", "科 研", "√")
                        .row("A3", "ind", "无")
                        .row("A4", "Research", true),
                "2 A1|||||ind||true",
                "3 A2|||||res||true",
                "4 A3|||||ind||false",
                "5 A4|||||res||true");
        xlsx(
                all,
                "formulas with their results, binary noise",
                Grid.xlsx("Sheet1").row("地块编号", "用地面积", "约定投资").row("A1", "=0.1+0.2", "=100*5"),
                "2 A1||0.3|500");
        xlsx(
                all,
                "numbers as keys",
                Grid.xlsx("Sheet1").row("地块编号", "用地面积").row(430500001L, 1).row("0012", 2),
                "2 430500001||1",
                "3 0012||2");
    }

    private static void sheets(List<Messy> all) {
        xlsx(
                all,
                "a cover sheet before the table",
                Grid.xlsx("封面").row("云溪市（演示数据）").sheet("数据").row("地块编号", "用地面积").row("A1", 100),
                "2 A1||100");
        xlsx(
                all,
                "the sheet that is named like the register, among others like it",
                Grid.xlsx("去年")
                        .row("地块编号", "用地面积")
                        .row("A0", 1)
                        .sheet("地块")
                        .row("地块编号", "用地面积")
                        .row("A1", 100),
                "2 A1||100");
        xlsx(
                all,
                "a hidden sheet that would fit",
                Grid.xlsx("旧")
                        .row("地块编号", "用地面积")
                        .row("A0", 1)
                        .sheet("新")
                        .row("地块编号", "用地面积")
                        .row("A1", 100)
                        .with(workbook -> {
                            workbook.setActiveSheet(1);
                            workbook.setSheetHidden(0, true);
                        }),
                "2 A1||100");
    }

    private static void formats(List<Messy> all) {
        file(
                all,
                "the old format",
                ".xls",
                Grid.xls("Sheet1")
                        .row("标题")
                        .row("地块编号", "用地面积", "签订日期")
                        .row("A1", 100.5, LocalDate.of(2020, 3, 1))
                        .bytes(),
                "3 A1||100.5||||2020-03-01");
        file(
                all,
                "a web page called xls",
                ".xls",
                Grid.text(
                        "<html><meta charset=utf-8><table><tr><td colspan=2>标题</td></tr><tr><th>地块编号</th><th>用地面积</th></tr>"
                                + "<tr><td>A1</td><td>1,000</td></tr><tr><td>合计</td><td>1,000</td></tr></table></html>"),
                "3 A1||1000");
        file(
                all,
                "a new workbook called xls",
                ".xls",
                Grid.xlsx("Sheet1").row("地块编号", "用地面积").row("A1", 1).bytes(),
                "2 A1||1");
        file(all, "tabs called xls", ".xls", Grid.text("地块编号\t用地面积\nA1\t100\n", "GB18030"), "2 A1||100");
        file(all, "CSV in GBK", ".csv", Grid.text("地块编号,企业名称,用地面积\r\nA1,甲厂,100\r\n", "GBK"), "2 A1|甲厂|100");
        file(
                all,
                "CSV with a mark, quotes and line breaks inside",
                ".csv",
                Grid.text("\ufeff地块编号,企业名称,用地面积\n\"A1\",\"甲\n厂\",\"1,000\"\n"),
                "2 A1|甲 厂|1000");
        file(all, "CSV with semicolons", ".csv", Grid.text("地块编号;用地面积\nA1;100\n"), "2 A1||100");
        file(
                all,
                "a web page with merged heads",
                ".htm",
                Grid.text("<html><meta charset=utf-8><table><tr><td rowspan=2>地块编号</td><td colspan=2>投资</td></tr>"
                        + "<tr><td>约定</td><td>实际</td></tr><tr><td>A1</td><td>5</td><td>3</td></tr></table></html>"),
                "3 A1|||5|3");
    }
}
