package io.wuhao.server.shared.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.ReadTable;
import io.wuhao.engine.register.RegisterReader;
import io.wuhao.engine.register.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as offices really keep them, each with the rows that it holds (all invented, 演示数据). */
class MessyWorkbooksTest {

    private static final Custody CUSTODY = new Custody(
            Label.of("税务", "tax"),
            Custody.Basis.SHARING_AGREEMENT,
            Label.of("评价", "assessment"),
            Custody.Readers.PLACE,
            false);

    static final RegisterForm FORM = new RegisterForm(
            "site",
            Label.of("地块", "Sites"),
            "number",
            new FormColumns(CUSTODY)
                    .required("number", Label.of("地块编号", "number"), Column.Type.TEXT)
                    .optional("name", Label.of("企业名称", "name"), Column.Type.TEXT)
                    .figure("area", Label.of("用地面积", "area"), Unit.of("平方米"), CUSTODY)
                    .figure("promised", Label.of("约定投资", "promised investment"), Unit.of("万元"), CUSTODY)
                    .figure("invested", Label.of("实际投资", "invested"), Unit.of("万元"), CUSTODY)
                    .choice(
                            "use",
                            Label.of("用途", "use"),
                            Map.of("ind", Label.of("工业", "industrial"), "res", Label.of("科研", "research")),
                            false)
                    .optional("signed", Label.of("签订日期", "signed"), Column.Type.DATE)
                    .optional("listed", Label.of("是否上市", "listed"), Column.Type.YES_NO)
                    .list());

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachIsReadToItsRows() {
        return Stream.concat(MessyHeads.all().stream(), MessyRows.all().stream())
                .map(workbook -> DynamicTest.dynamicTest(workbook.name(), () -> check(workbook)));
    }

    private void check(Messy workbook) throws IOException {
        Path file = folder.resolve("upload.tmp");
        Files.write(file, workbook.content().get());
        Problems problems = new Problems();
        assertThat(UploadGuard.findFault(file, workbook.file())).isEmpty();

        ReadTable table = new RegisterReader(FORM.asRegister(), Set.of(), 1_000).read(file, workbook.file(), problems);

        assertThat(problems.list().stream().filter(Problem::isError).map(problem -> problem.in(Locale.CHINESE)))
                .isEmpty();
        assertThat(table.rows().stream().map(row -> row.number() + " " + shown(row.cells())))
                .containsExactlyElementsOf(workbook.rows());
    }

    private static String shown(Map<String, String> cells) {
        return String.join(
                        "|",
                        List.of("number", "name", "area", "promised", "invested", "use", "signed", "listed").stream()
                                .map(column -> cells.getOrDefault(column, ""))
                                .toList())
                .replaceAll("\\|+$", "");
    }
}
