package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.NeedsYou;
import io.wuhao.server.shared.park.Offices;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells the park office of the whole which departments' figures nobody can hand in yet. */
@Component
class DepartmentsNeedYou implements NeedsYou {

    private final FigureKinds kinds;
    private final Offices offices;

    DepartmentsNeedYou(FigureKinds kinds, Offices offices) {
        this.kinds = kinds;
        this.offices = offices;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        boolean holdsTheWhole = reader.getPrincipal() instanceof SignedIn signedIn
                && offices.listWithin("/").stream()
                        .findFirst()
                        .filter(root -> signedIn.may(Right.ASSESS, root.path()))
                        .isPresent();
        if (!holdsTheWhole) {
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
