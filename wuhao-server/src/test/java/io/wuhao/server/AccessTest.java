package io.wuhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.shared.account.People;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.park.Office;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address, as every role, at home and from another county: nothing of another's is read or written. */
@OfficeTest
class AccessTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Autowired
    List<Doors> modules;

    @Autowired
    City city;

    @Autowired
    People people;

    @Autowired
    MockMvcTester office;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    /** What came of a request, whether the audit log tells of a change, and whether a page will say why nothing was done. */
    private record Answer(int status, String body, boolean wrote, boolean toldNo) {

        boolean isRefused() {
            return status >= 400 && status < 500 && !wrote;
        }

        boolean isGranted() {
            return status >= 200 && status < 400 && !toldNo;
        }
    }

    @Test
    void everyAddressHasAnExample() {
        Set<String> declared = new TreeSet<>();
        doors(city.tree()).forEach(door -> declared.add(door.name()));
        Set<String> mapped = new TreeSet<>();
        addresses.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("io.wuhao")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> mapped.add(verb + " " + path)));
                assertThat(mapping.getMethodsCondition().getMethods())
                        .as("%s says which methods it answers", method)
                        .isNotEmpty();
            }
        });

        assertThat(declared)
                .as(
                        "each address of a controller has an example in a Doors beside its module's tests, and none is left over")
                .isEqualTo(mapped);
    }

    @TestFactory
    Stream<DynamicTest> nobodyOpensWhatIsAnothers() {
        City.Tree tree = city.tree();
        List<Door> doors = doors(tree);
        Map<Role, SignedIn> home = peopleOf(tree.east(), "east");
        Map<Role, SignedIn> foreign = peopleOf(tree.west(), "west");
        return doors.stream()
                .filter(door -> door.kind() != Door.Kind.OPEN)
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> {
                    assertThat(ask(door, null).status())
                            .as("without signing in")
                            .isEqualTo(302);
                    for (Role role : Role.values()) {
                        check(door, role, person(home, role), person(foreign, role));
                    }
                }));
    }

    private void check(Door door, Role role, SignedIn home, SignedIn foreign) {
        boolean hasRight =
                !door.except().contains(role) && door.rights().stream().anyMatch(role.rights()::contains);
        Answer there = ask(door, home);
        Answer elsewhere = ask(door, foreign);
        String who = "%s as %s".formatted(door.name(), role);
        switch (door.kind()) {
            case OPEN -> throw new IllegalStateException("not asked");
            case AT_THE_DOOR -> assertThat(there.status()).as(who).isEqualTo(302);
            case OWN -> assertThat(there.status()).as(who).isLessThan(500);
            case HOUSE ->
                assertThat(hasRight ? there.isGranted() : there.isRefused())
                        .as("%s: %s", who, there)
                        .isTrue();
            case OBJECT -> {
                assertThat(elsewhere.isRefused())
                        .as("%s of the west: %s", who, elsewhere)
                        .isTrue();
                assertThat(hasRight ? there.isGranted() : there.isRefused())
                        .as("%s of the east: %s", who, there)
                        .isTrue();
            }
            case LIST -> {
                assertThat(elsewhere.body()).as("%s of the west", who).doesNotContain(door.marker());
                assertThat(there.body().contains(door.marker()))
                        .as("%s of the east: %s", who, there)
                        .isEqualTo(hasRight);
            }
            case FORM -> {
                assertThat(elsewhere.wrote()).as("%s of the west wrote", who).isFalse();
                assertThat(hasRight ? there.isGranted() && there.wrote() : there.isRefused())
                        .as("%s of the east: %s", who, there)
                        .isTrue();
            }
        }
    }

    /** Asks, and takes back whatever it did. */
    private Answer ask(Door door, @Nullable SignedIn who) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        Supplier<Long> told = () -> database.sql("select last_id from audit_chain where id = 1")
                .query(Long.class)
                .single();
        return Objects.requireNonNull(apart.execute(status -> {
            long before = told.get();
            MvcTestResult result = request(door, who).exchange();
            FlashMap flash = result.getMvcResult().getFlashMap(); // none where no controller was reached
            status.setRollbackOnly();
            return new Answer(
                    result.getResponse().getStatus(),
                    new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                    told.get() != before,
                    flash != null && flash.containsKey("refused"));
        }));
    }

    private MockMvcTester.MockMvcRequestBuilder request(Door door, @Nullable SignedIn who) {
        MockMvcTester.MockMvcRequestBuilder request = office.method(HttpMethod.valueOf(door.method()))
                .uri(door.pattern(), door.variables().toArray())
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (Map.Entry<String, String> field : door.form().entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return who == null ? request : request.with(SecurityMockMvcRequestPostProcessors.user(who));
    }

    private List<Door> doors(City.Tree tree) {
        List<Door> doors = new ArrayList<>();
        modules.forEach(module -> doors.addAll(module.doors(tree)));
        return doors;
    }

    private static SignedIn person(Map<Role, SignedIn> people, Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private Map<Role, SignedIn> peopleOf(Office place, String name) {
        Map<Role, SignedIn> made = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            made.put(role, people.make(name + "-" + role.name().toLowerCase(Locale.ROOT), place, role));
        }
        return made;
    }
}
