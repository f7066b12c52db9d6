package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.NeedsYou;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Requests for a later deadline: to who sets the rounds while they wait, to the department for a while after the answer. */
@Component
@Order(12)
class ExtensionsNeedYou implements NeedsYou {

    private static final int DAYS = 14;

    private final Extensions extensions;
    private final Rounds rounds;
    private final FigureKinds kinds;
    private final Clock clock;

    ExtensionsNeedYou(Extensions extensions, Rounds rounds, FigureKinds kinds, Clock clock) {
        this.extensions = extensions;
        this.rounds = rounds;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        List<Item> items = new ArrayList<>();
        if (reader.getPrincipal() instanceof SignedIn signedIn) {
            Map<String, Department> departments =
                    kinds.departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
            boolean setter = rounds.areSetBy(signedIn);
            OffsetDateTime since = OffsetDateTime.now(clock).minusDays(DAYS);
            for (Extension extension : extensions.list()) {
                Department department = departments.get(extension.department());
                Extension.Answer answer = extension.answer();
                if (department != null && answer == null && setter) {
                    items.add(item(asked(department.name(), extension), extension, true));
                } else if (department != null
                        && answer != null
                        && answer.at().isAfter(since)
                        && department.isOf(signedIn)) {
                    items.add(item(answered(department.name(), extension, answer), extension, !answer.granted()));
                }
            }
        }
        return items;
    }

    private static Item item(Label what, Extension extension, boolean pressing) {
        return new Item(what, "/figures/rounds/" + extension.department() + "/" + extension.period(), pressing);
    }

    private static Label asked(Label department, Extension extension) {
        return new Label(
                "%s申请把 %s 的截止日期由 %s 延至 %s：%s"
                        .formatted(
                                department.zh(),
                                extension.period(),
                                extension.wasDue(),
                                extension.due(),
                                extension.why()),
                "%s asks to hand %s in by %s instead of %s: %s"
                        .formatted(
                                department.en(),
                                extension.period(),
                                extension.due(),
                                extension.wasDue(),
                                extension.why()));
    }

    private static Label answered(Label department, Extension extension, Extension.Answer answer) {
        String why = answer.why() == null ? "" : answer.why();
        String colon = why.isEmpty() ? "" : ": " + why;
        return answer.granted()
                ? new Label(
                        "%s：%s 的延期申请已同意，新的截止日期 %s。%s"
                                .formatted(department.zh(), extension.period(), extension.due(), why),
                        "%s: %s may be handed in by %s%s."
                                .formatted(department.en(), extension.period(), extension.due(), colon))
                : new Label(
                        "%s：%s 的延期申请未同意：%s".formatted(department.zh(), extension.period(), why),
                        "%s: a later deadline for %s was refused%s"
                                .formatted(department.en(), extension.period(), colon));
    }
}
