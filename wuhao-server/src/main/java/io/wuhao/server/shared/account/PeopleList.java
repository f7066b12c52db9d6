package io.wuhao.server.shared.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the people at some places, searched and by the page. */
@Repository
class PeopleList {

    static final int PAGE = 30;

    private final JdbcClient database;
    private final Accounts accounts;

    PeopleList(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** One page, and how many there are in all. */
    record Found(List<Account> people, long total) {}

    /** People who work at or below one of these places, whose login, name or office contains the words, who ever held the role. */
    Found list(List<String> places, String words, @Nullable Role role, int page) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" from account a join office o on o.id = a.office_id where (1 = 0");
        for (String place : places) {
            where.append(" or o.path like ?");
            values.add(place + "%");
        }
        where.append(')');
        if (!words.isBlank()) {
            where.append(" and (a.login like ? escape '!' or a.name like ? escape '!' or o.name like ? escape '!')");
            String like = "%" + words.strip().replaceAll("[!%_]", "!$0") + "%";
            values.addAll(List.of(like, like, like));
        }
        if (role != null) {
            where.append(" and exists (select 1 from account_grant g where g.account_id = a.id and g.role = ?)");
            values.add(role.name());
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
}
