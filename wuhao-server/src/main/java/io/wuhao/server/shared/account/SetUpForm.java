package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.park.Office;

/**
 * What the first visitor decides: the root office, the rules, the administrators.
 *
 * @param small the system administrator keeps rights too; {@code security} is then left empty
 */
record SetUpForm(
        Office.Kind kind,
        String name,
        String nameEn,
        PasswordRules rules,
        boolean small,
        Person system,
        Person security,
        Person audit) {

    SetUpForm {
        name = name.strip();
        nameEn = nameEn.strip();
    }

    static SetUpForm empty() {
        Person nobody = new Person("", "", "", "");
        return new SetUpForm(Office.Kind.CITY, "", "", PasswordRules.GRADED_PROTECTION, false, nobody, nobody, nobody);
    }

    /** An administrator to be. */
    record Person(String login, String name, String password, String again) {

        Person {
            login = login.strip();
            name = name.strip();
        }

        private void check(String field, PasswordRules rules, FieldProblems problems) {
            Account.checkLogin(field + ".login", login, problems);
            problems.needs(field + ".name", name, 100);
            problems.addAll(field + ".password", rules.problems(login, password));
            if (!password.equals(again)) {
                problems.add(field + ".again", Label.of("两次输入不一致。", "The two do not agree."));
            }
        }
    }

    FieldProblems problems() {
        FieldProblems problems = new FieldProblems();
        problems.needs("name", name, 200);
        problems.needs("nameEn", nameEn, 200);
        system.check("system", rules, problems);
        if (!small) {
            security.check("security", rules, problems);
        }
        audit.check("audit", rules, problems);
        Label taken = Label.of("与前面的登录名相同：每人一个登录名。", "The same login as above: each person has their own.");
        if (!small && security.login().equals(system.login())) {
            problems.add("security.login", taken);
        }
        if (audit.login().equals(system.login()) || (!small && audit.login().equals(security.login()))) {
            problems.add("audit.login", taken);
        }
        return problems;
    }
}
