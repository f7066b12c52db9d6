package io.wuhao.server.shared.account;

import io.wuhao.server.shared.page.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people and rights stand in the navigation. */
@Configuration
class AccountPages {

    @Bean
    NavItem accountsNavigation() {
        return new NavItem(900, "nav.accounts", "/accounts", Right.KEEP_ACCOUNTS.name());
    }

    @Bean
    NavItem rolesNavigation() {
        return new NavItem(920, "nav.roles", "/roles", Right.KEEP_RIGHTS.name());
    }
}
