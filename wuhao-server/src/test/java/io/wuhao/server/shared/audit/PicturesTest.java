package io.wuhao.server.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.OfficeTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PicturesTest {

    @Autowired
    Pictures pictures;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final AtomicInteger made = new AtomicInteger();
    private long before;
    private String digest = "";

    private Pictures.Picture<String, String> picture() {
        before = database.sql("select last_id from audit_chain")
                .query(Long.class)
                .single();
        digest = database.sql("select last_digest from audit_chain")
                .query(String.class)
                .single();
        return pictures.of(2, key -> key + " " + made.incrementAndGet());
    }

    @AfterEach
    void takeTheEntriesOut() {
        database.sql("delete from audit_entry where id > ?").param(before).update();
        database.sql("update audit_chain set last_id = ?, last_digest = ?")
                .params(before, digest)
                .update();
    }

    private void write(String kind) {
        transaction.executeWithoutResult(status -> log.wrote(Deed.of("figure.approved", kind, "x"), "li", "127.0.0.1"));
    }

    @Test
    void itIsMadeOnceAndAnewAfterSomethingWasWritten() {
        Pictures.Picture<String, String> picture = picture();

        assertThat(picture.get("land")).isEqualTo("land 1");
        assertThat(picture.get("land")).isEqualTo("land 1");
        write("figure");
        assertThat(picture.get("land")).isEqualTo("land 2");
    }

    @Test
    void aSignInChangesNoRegister() {
        Pictures.Picture<String, String> picture = picture();

        assertThat(picture.get("land")).isEqualTo("land 1");
        write("account");
        assertThat(picture.get("land")).isEqualTo("land 1");
    }

    @Test
    void whoIsAboutToWriteSeesItsOwnChangesAndNobodyElseDoes() {
        Pictures.Picture<String, String> picture = picture();

        assertThat(picture.get("land")).isEqualTo("land 1");
        transaction.executeWithoutResult(
                status -> assertThat(picture.get("land")).isEqualTo("land 2"));
        assertThat(picture.get("land")).isEqualTo("land 1");
    }

    @Test
    void onlyTheLastFewAreKept() {
        Pictures.Picture<String, String> picture = picture();

        assertThat(picture.get("2023")).isEqualTo("2023 1");
        assertThat(picture.get("2024")).isEqualTo("2024 2");
        assertThat(picture.get("2025")).isEqualTo("2025 3");
        assertThat(picture.get("2024")).isEqualTo("2024 2");
        assertThat(picture.get("2023")).isEqualTo("2023 4");
    }
}
