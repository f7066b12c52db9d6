package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.NeedsYou;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells the park office of the whole which departments' figures nobody can hand in yet. */
@Component
class DepartmentsNeedYou implements NeedsYou {

    private final FigureKinds kinds;
    private final Rounds rounds;

    DepartmentsNeedYou(FigureKinds kinds, Rounds rounds) {
        this.kinds = kinds;
        this.rounds = rounds;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        if (!(reader.getPrincipal() instanceof SignedIn signedIn) || !rounds.areSetBy(signedIn)) {
            return List.of();
        }
        List<Label> without = kinds.departments().stream()
                .filter(department -> department.places().isEmpty())
                .map(Department::name)
                .toList();
        return without.isEmpty() ? List.of() : List.of(new Item(told(without), "/figures/departments", false));
    }

    private static Label told(List<Label> without) {
        return new Label(
                "还没有指定由哪个机构报送：" + without.stream().map(Label::zh).collect(Collectors.joining("、")) + "。",
                "No office is named yet that hands in: "
                        + without.stream().map(Label::en).collect(Collectors.joining(", ")) + ".");
    }
}
