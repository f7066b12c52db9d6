package io.wuhao.server.register.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Memberships;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Memberships and parks by the one way in, there and back. */
@OfficeTest
class ParkUploadsTest {

    private static final String MEMBERS = "登记编号,统一社会信用代码,园区,入园日期,退园日期\n";
    private static final String ENDED = "M1," + Firms.STAR + ",E1,2020-01-01,2023-12-31\n";
    private static final String NEXT = "M2," + Firms.STAR + ",W1,2024-01-01,\n";

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Memberships memberships;

    City.Tree tree;

    @BeforeEach
    void aCity() {
        tree = city.tree();
        firms.settle(tree);
    }

    private RequestPostProcessor clerk() {
        return City.as(Role.PARK_OFFICE, tree.city());
    }

    private String upload(String register, String csv) {
        MvcTestResult answer = office.post()
                .uri("/registers/" + register + "/uploads")
                .multipart()
                .file(new MockMultipartFile("file", "名册.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(clerk())
                .with(csrf())
                .exchange();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult confirm(String upload, String removeUnlisted) throws UnsupportedEncodingException {
        String page = office.get()
                .uri(upload)
                .with(clerk())
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher field = Pattern.compile("name=\"fingerprint\" value=\"(\\w+)\"").matcher(page);
        assertThat(field.find()).as("the page can be confirmed").isTrue();
        return office.post()
                .uri(upload + "/confirm")
                .param("fingerprint", field.group(1))
                .param("removeUnlisted", removeUnlisted)
                .with(clerk())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult undo(String upload) {
        return office.post()
                .uri(upload + "/undo")
                .param("why", "误传")
                .with(clerk())
                .with(csrf())
                .exchange();
    }

    @Test
    void theNewRowMayStandAboveTheOneThatEndsAndBothAreUndone() throws UnsupportedEncodingException {
        String upload = upload("membership", MEMBERS + NEXT + ENDED);

        assertThat(confirm(upload, "false")).flash().containsKey("done");
        assertThat(memberships.listOf(Firms.STAR)).extracting(Membership::park).containsExactly("E1", "W1");

        assertThat(undo(upload)).flash().containsKey("done");
        assertThat(memberships.listOf(Firms.STAR))
                .containsExactly(new Membership("M1", Firms.STAR, "E1", LocalDate.of(2020, 1, 1), null, null));
    }

    @Test
    void anEndThatALaterFileRestsOnIsNotUndone() throws UnsupportedEncodingException {
        String first = upload("membership", MEMBERS + ENDED);
        confirm(first, "false");
        confirm(upload("membership", MEMBERS + NEXT), "false");

        assertThat(undo(first))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying("refused", why -> assertThat(why.toString()).contains("两个园区", "M1", "M2"));
    }

    @Test
    void aParkThatHasMembersIsNotTakenOutWithThem() throws UnsupportedEncodingException {
        String parks = "园区代码,园区名称,级别,管委会,设立日期\nE2,东川新区,省级,东川园区管委会,2024-01-01\n";

        assertThat(confirm(upload("park", parks), "true"))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying("refused", why -> assertThat(why.toString()).contains("被其他登记引用"));
    }
}
