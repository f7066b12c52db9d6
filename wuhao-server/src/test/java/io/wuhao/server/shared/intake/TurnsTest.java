package io.wuhao.server.shared.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.OfficeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TurnsTest {

    private static final String NEW = "figure_of_the_test";

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void asBefore() {
        database.sql("delete from intake_turn where register = ?").param(NEW).update();
    }

    @Test
    void ofTwoAtOnceInANewRegisterEachHasItsTurn() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                writers.add(two.submit(() -> {
                    both.await();
                    new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        turns.take(NEW);
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        pause();
                        inside.decrementAndGet();
                    });
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(20, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }

        assertThat(most).hasValue(1);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
