package io.wuhao.server.shared.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Grant;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.Custody.Basis;
import io.wuhao.server.shared.intake.Custody.Readers;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyTest {

    private static final String PARK = "/1/2/";

    private static boolean sees(Role role, Readers readers, Basis basis) {
        Custody custody = new Custody(Label.of("税务", "tax"), basis, Label.of("评价", "assessment"), readers, false);
        return custody.mayBeReadBy(new SignedIn(1, "li", "李四", "", true, List.of(new Grant(role, PARK))), PARK + "3/");
    }

    @Test
    void theCircleOfReadersIsKept() {
        assertThat(sees(Role.LEADER, Readers.PLACE, Basis.SHARING_AGREEMENT)).isTrue();
        assertThat(sees(Role.LEADER, Readers.OFFICE, Basis.SHARING_AGREEMENT)).isFalse();
        assertThat(sees(Role.PARK_COMMITTEE, Readers.OFFICE, Basis.SHARING_AGREEMENT))
                .isFalse();
        assertThat(sees(Role.REVIEWER, Readers.OFFICE, Basis.SHARING_AGREEMENT)).isTrue();
        assertThat(sees(Role.REVIEWER, Readers.OWNER, Basis.SHARING_AGREEMENT)).isFalse();
        assertThat(sees(Role.PARK_COMMITTEE, Readers.OWNER, Basis.SHARING_AGREEMENT))
                .isTrue();
    }

    @Test
    void whatHasNoBasisIsSeenOnlyByWhoHandsItIn() {
        assertThat(sees(Role.LEADER, Readers.PLACE, Basis.NONE)).isFalse();
        assertThat(sees(Role.DEPARTMENT, Readers.PLACE, Basis.NONE)).isTrue();
    }
}
