package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import org.junit.jupiter.api.Test;

/** Whose a file of figures is. */
@OfficeTest
class FigureUploadPagesTest extends FigureWalk {

    @Test
    void anotherDepartmentNeitherReadsNorConfirmsNorTakesBackTheFileOfTax() {
        String waits = upload(TAX, STAR, tax);

        assertThat(get(waits + "/file", power)).hasStatus(404);
        assertThat(get(waits + "/remarks", power)).hasStatus(404);
        assertThat(post(waits + "/confirm", power, "fingerprint", "-")).hasStatus(404);
        assertThat(confirm(waits, tax)).flash().containsKey("done");
        assertThat(post(waits + "/undo", power, "why", "误传")).hasStatus(404);
        assertThat(post(waits + "/undo", City.as(Role.PARK_COMMITTEE, tree.city()), "why", "误传"))
                .hasStatus(404);
        assertThat(text(get(waits, tax))).contains("已登记").doesNotContain("已撤销");
        assertThat(get(waits + "/remarks", tax)).hasStatusOk();
    }
}
