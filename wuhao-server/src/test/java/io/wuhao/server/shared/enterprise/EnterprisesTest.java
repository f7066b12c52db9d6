package io.wuhao.server.shared.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@OfficeTest
class EnterprisesTest {

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Enterprises enterprises;

    @MockitoSpyBean
    Offices offices;

    @Test
    void aListKnowsTheOfficesOfItsFirmsWithoutAskingForEach() {
        City.Tree tree = city.tree();
        firms.settle(tree);
        Office star = offices.add(tree.eastPark(), Office.Kind.ENTERPRISE, Label.of("星河", "Star"));
        Office sun = offices.add(tree.west(), Office.Kind.ENTERPRISE, Label.of("日升", "Sun"));
        firms.add(Firms.STAR, "东川星河机械有限公司", Enterprise.Scale.ABOVE, tree.east(), star);
        firms.add(Firms.SUN, "西岭日升光电有限公司", Enterprise.Scale.ABOVE, tree.west(), sun);
        Mockito.clearInvocations(offices);

        List<Enterprise> found =
                enterprises.list(EnterpriseSearch.within(List.of(tree.city().path()), LocalDate.of(2026, 1, 1)));

        assertThat(found).extracting(Enterprise::ownOffice).containsExactlyInAnyOrder(star, sun, null);
        assertThat(found).extracting(Enterprise::county).containsOnly(tree.east(), tree.west());
        assertThat(enterprises.get(Firms.SUN).ownOffice()).isEqualTo(sun);
        Mockito.verifyNoInteractions(offices);
    }
}
