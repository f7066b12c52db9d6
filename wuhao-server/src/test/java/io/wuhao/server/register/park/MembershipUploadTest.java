package io.wuhao.server.register.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.park.Memberships;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A firm that moves from one park to another in one file, whatever the order of its rows, and back again by undo. */
@OfficeTest
class MembershipUploadTest {

    private static final String HEAD = "登记编号,统一社会信用代码,园区,入园日期,退园日期\n";
    private static final String ENDED = "M1," + Firms.STAR + ",E1,2020-01-01,2023-12-31\n";
    private static final String BEGUN = "M2," + Firms.STAR + ",W1,2024-01-01,\n";

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
    void aFirmInAPark() {
        tree = city.tree();
        firms.settle(tree);
    }

    @Test
    void theNewRowMayStandAboveTheEndedOne() throws IOException {
        confirm(upload("membership", HEAD + BEGUN + ENDED));

        assertThat(memberships.listOf(Firms.STAR)).hasSize(2);
    }

    @Test
    void undoBringsTheFirmBack() throws IOException {
        String upload = upload("membership", HEAD + ENDED + BEGUN);
        confirm(upload);

        assertThat(post(upload + "/undo", "why", "填错")).hasStatus3xxRedirection();

        assertThat(memberships.listOf(Firms.STAR))
                .singleElement()
                .matches(membership -> membership.park().equals("E1") && membership.until() == null);
    }

    /** The new park's upload is undone after a firm came in: refused, and nobody's membership is lost. */
    @Test
    void aParkWithMembersIsNotTakenBack() throws IOException {
        String head = "园区代码,园区名称,级别,管委会,县（区）,设立日期\n";
        String park = upload("park", head + "N1,新园区,省级,东川园区管委会,东川县,2024-01-01\n");
        confirm(park);
        confirm(upload("membership", HEAD + ENDED + "M2," + Firms.STAR + ",N1,2024-01-01,\n"));

        MvcTestResult refused = post(park + "/undo", "why", "填错");

        // the whole is taken back by the transaction, which ends with the refusal
        assertThat(refused.getMvcResult().getFlashMap())
                .extractingByKey("refused")
                .asString()
                .contains("不能撤销", "被其他登记引用");
    }

    private String upload(String register, String csv) {
        MvcTestResult answer = office.post()
                .uri("/registers/" + register + "/uploads")
                .multipart()
                .file(new MockMultipartFile(
                        "file", register + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(City.as(Role.PARK_OFFICE, tree.city()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private void confirm(String upload) throws IOException {
        Matcher field = Pattern.compile("name=\"fingerprint\" value=\"(\\w+)\"").matcher(page(upload));
        assertThat(field.find())
                .as("the page can be confirmed: %s", page(upload))
                .isTrue();
        assertThat(post(upload + "/confirm", "fingerprint", field.group(1))).hasStatus3xxRedirection();
        assertThat(page(upload)).contains("撤销");
    }

    private String page(String upload) throws IOException {
        return office.get()
                .uri(upload)
                .with(City.as(Role.PARK_OFFICE, tree.city()))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String uri, String name, String value) {
        return office.post()
                .uri(uri)
                .param(name, value)
                .with(City.as(Role.PARK_OFFICE, tree.city()))
                .with(csrf())
                .exchange();
    }
}
