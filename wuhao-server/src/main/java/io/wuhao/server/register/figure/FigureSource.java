package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.Custody;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import io.wuhao.server.shared.intake.RegisterRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures of a year as an assessment reads them: of each the layer that counts. */
@Component
class FigureSource implements EngineSource {

    private static final Custody KEY = new Custody(
            Label.of("园区办", "park office"),
            Custody.Basis.PUBLIC,
            Label.of("企业名录", "list of enterprises"),
            Custody.Readers.PLACE,
            true);

    private final Figures figures;
    private final FigureKinds kinds;
    private final Enterprises enterprises;

    FigureSource(Figures figures, FigureKinds kinds, Enterprises enterprises) {
        this.figures = figures;
        this.kinds = kinds;
        this.enterprises = enterprises;
    }

    @Override
    public String table() {
        return "enterprise";
    }

    @Override
    public String pageOf(int year, String key, String column) {
        return column.equals("code") ? "/enterprises/" + key : "/figures/" + key + "/" + year + "/" + column;
    }

    @Override
    public RegisterForm form(int year) {
        FormColumns columns =
                new FormColumns(KEY).required("code", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE);
        kinds.list().forEach(kind -> columns.figure(kind.code(), kind.name(), kind.unit(), kind.custody()));
        return new RegisterForm("enterprise", Label.of("企业", "enterprise"), "code", columns.list());
    }

    @Override
    public BiPredicate<FormColumn, String> readableFor(SignedIn reader) {
        Map<String, FigureKind> known =
                kinds.list().stream().collect(Collectors.toMap(FigureKind::code, Function.identity()));
        return (column, place) -> {
            FigureKind kind = known.get(column.name());
            return kind == null ? reader.may(Right.READ, place) : kind.isOpenTo(reader, place);
        };
    }

    @Override
    public List<RegisterRow> rows(int year, String place) {
        Set<String> asked =
                enterprises.list(EnterpriseSearch.within(List.of(place), LocalDate.of(year, 12, 31))).stream()
                        .map(Enterprise::code)
                        .collect(Collectors.toSet());
        List<RegisterRow> rows = new ArrayList<>();
        figures.amounts(String.valueOf(year)).forEach((code, amounts) -> {
            if (asked.contains(code)) {
                rows.add(new RegisterRow(code, amounts).with(Map.of("code", code)));
            }
        });
        return rows;
    }
}
