package io.wuhao.server.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.OfficeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class AuditLogTest {

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient database;

    @Test
    void eachEntryNamesTheDigestOfTheOneBefore() {
        log.wrote(new Deed("parcel.changed", "parcel", "P1", "3 亩", "4 亩", "复测"), "li", "10.0.0.1");
        log.wrote(Deed.of("account.signed-in", "account", "li"), "li", "10.0.0.1");

        List<String> digests = database.sql("select digest from audit_entry order by id")
                .query(String.class)
                .list();
        List<String> previous = database.sql("select previous_digest from audit_entry order by id")
                .query(String.class)
                .list();
        assertThat(previous.get(previous.size() - 1)).isEqualTo(digests.get(digests.size() - 2));
        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.length() == 64);
    }
}
