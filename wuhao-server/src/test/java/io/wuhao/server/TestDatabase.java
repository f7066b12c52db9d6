package io.wuhao.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database of the test run: embedded in memory, or a real PostgreSQL where the build asks for it. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    @Bean
    DataSource dataSource() {
        return "postgresql".equals(System.getProperty("wuhao.test.database"))
                ? Server.STARTED.getPostgresDatabase()
                : embedded();
    }

    private static DataSource embedded() {
        return DataSourceBuilder.create()
                .url(
                        "jdbc:h2:mem:office;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
                .build();
    }

    /** Started once for all tests of the run; it stops with it. */
    private static final class Server {

        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }
}
