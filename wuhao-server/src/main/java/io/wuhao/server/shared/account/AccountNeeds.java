package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.NeedsYou;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What waits for those who keep accounts and rights, and for whoever has no role yet. */
@Component
class AccountNeeds implements NeedsYou {

    private final PeopleList people;

    AccountNeeds(PeopleList people) {
        this.people = people;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        List<Item> items = new ArrayList<>();
        if (reader.getPrincipal() instanceof SignedIn who) {
            long without = people.countWithoutRole(who.placesOf(Right.KEEP_RIGHTS));
            if (without > 0) {
                items.add(new Item(
                        Label.of(
                                "%d 个账号还没有角色，什么也看不到：给予角色",
                                "%d accounts hold no role and see nothing: give them one", without),
                        "/roles?role=NONE",
                        false));
            }
            long alone = people.countOffices(who.placesOf(Right.KEEP_ACCOUNTS));
            if (alone == 1) {
                items.add(new Item(
                        Label.of("机构树只有一个机构：增加县区、园区和部门", "The tree has one office: add counties, parks, departments"),
                        "/offices",
                        false));
            }
            if (who.grants().isEmpty()) {
                items.add(new Item(
                        Label.of("您还没有角色：请联系安全管理员", "You hold no role yet: ask the security administrator"),
                        "/me",
                        true));
            }
        }
        return items;
    }
}
