package io.wuhao.server.shared.intake;

import static io.wuhao.server.shared.intake.Messy.file;
import static io.wuhao.server.shared.intake.Messy.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Workbooks whose rows, cells, sheets and formats are as offices leave them. */
final class MessyRows {

    private MessyRows() {}

    static List<Messy> all() {
        List<Messy> all = new ArrayList<>();
        totals(all);
        feet(all);
        signs(all);
        days(all);
        kinds(all);
        sheets(all);
        oldFormats(all);
        texts(all);
        return all;
    }

    private static void totals(List<Messy> all) {
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
    }

    private static void feet(List<Messy> all) {
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

    private static void signs(List<Messy> all) {
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
    }

    private static void days(List<Messy> all) {
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
    }

    private static void kinds(List<Messy> all) {
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

    private static void oldFormats(List<Messy> all) {
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
    }

    private static void texts(List<Messy> all) {
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
