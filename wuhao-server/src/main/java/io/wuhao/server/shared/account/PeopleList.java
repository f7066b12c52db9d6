package io.wuhao.server.shared.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the people at some places, searched and by the page. */
@Repository
class PeopleList {

    static final int PAGE = 30;
    private static final String WITHOUT_ROLE = """
             and not exists (select 1 from account_grant g
                where g.account_id = a.id and (g.until is null or g.until >= ?))""";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;

    PeopleList(JdbcClient database, Accounts accounts, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.accounts = accounts;
    }

    /** One page, and how many there are in all. */
    record Found(List<Account> people, long total) {}

    /** People who work at or below one of these places, whose login, name or office contains the words, who ever held the role. */
    Found list(List<String> places, String words, @Nullable Role role, boolean withoutRole, int page) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" from account a join office o on o.id = a.office_id where ")
                .append(within(places, values));
        if (!words.isBlank()) {
            where.append(" and (a.login like ? escape '!' or a.name like ? escape '!' or o.name like ? escape '!')");
            String like = "%" + words.strip().replaceAll("[!%_]", "!$0") + "%";
            values.addAll(List.of(like, like, like));
        }
        if (role != null) {
            where.append(" and exists (select 1 from account_grant g where g.account_id = a.id and g.role = ?)");
            values.add(role.name());
        }
        if (withoutRole) {
            where.append(WITHOUT_ROLE);
            values.add(LocalDate.now(clock));
        }
        long total = database.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.addAll(List.of(PAGE, (page - 1) * PAGE));
        List<Account> people = database
                .sql("select a.*" + where + " order by a.login limit ? offset ?")
                .params(values)
                .query(Accounts.Row.class)
                .list()
                .stream()
                .map(accounts::account)
                .toList();
        return new Found(people, total);
    }

    /** How many people at these places can sign in and hold no role. */
    long countWithoutRole(List<String> places) {
        List<Object> values = new ArrayList<>();
        String where = within(places, values);
        values.add(LocalDate.now(clock));
        return database.sql("select count(*) from account a join office o on o.id = a.office_id where " + where
                        + WITHOUT_ROLE + " and a.disabled_at is null")
                .params(values)
                .query(Long.class)
                .single();
    }

    long countOffices(List<String> places) {
        List<Object> values = new ArrayList<>();
        String where = within(places, values);
        return database.sql("select count(*) from office o where " + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String within(List<String> places, List<Object> values) {
        StringBuilder where = new StringBuilder("(1 = 0");
        for (String place : places) {
            where.append(" or o.path like ?");
            values.add(place + "%");
        }
        return where.append(')').toString();
    }
}
