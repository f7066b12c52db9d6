package io.wuhao.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test in the whole office, on a real database: the embedded one, and again on PostgreSQL (the build's second test run). Each
 * test is rolled back. Where a test must commit, it says {@code @Transactional(propagation = NOT_SUPPORTED)} and cleans up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, City.class, Firms.class})
@Transactional
@Tag("database")
public @interface OfficeTest {}
