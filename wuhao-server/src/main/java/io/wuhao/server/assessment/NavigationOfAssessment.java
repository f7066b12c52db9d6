package io.wuhao.server.assessment;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.page.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NavigationOfAssessment {

    @Bean
    NavItem assessments() {
        return new NavItem(200, "assessment.title", "/assessments", Right.READ.name());
    }
}
