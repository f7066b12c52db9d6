package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Grant;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The steps of a file's way into a department's figures. */
abstract class FigureWalk {

    static final String TAX = "/registers/figure_tax_2025";
    static final String HEAD = "统一社会信用代码,所属期,评价税收（万元）,销售收入（万元）\n";
    static final String STAR = HEAD + Firms.STAR + ",2025,120,3000\n";

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    Rounds rounds;

    @Autowired
    FigureKinds kinds;

    City.Tree tree;
    RequestPostProcessor tax;
    RequestPostProcessor power;
    RequestPostProcessor reviewer;

    @BeforeEach
    void aCity() {
        tree = city.tree();
        firms.settle(tree);
        rounds.put(new Round("tax", "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 15)));
        tax = department("tax", "市税务局");
        power = department("power", "云溪供电公司");
        reviewer = City.as(Role.REVIEWER, tree.city());
    }

    /** A department reaches over the city, and its second grant says which one it is. */
    RequestPostProcessor department(String department, String name) {
        Office bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same(name));
        kinds.handsIn(department, bureau.id());
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(
                -bureau.id(),
                department,
                "李四",
                "",
                true,
                List.of(new Grant(Role.DEPARTMENT, tree.city().path()), new Grant(Role.DEPARTMENT, bureau.path()))));
    }

    MvcTestResult get(String uri, RequestPostProcessor who) {
        return office.get().uri(uri).with(who).exchange();
    }

    MvcTestResult post(String uri, RequestPostProcessor who, String... form) {
        var request = office.post().uri(uri).with(who).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult handIn(String register, String csv, RequestPostProcessor who) {
        return office.post()
                .uri(register + "/uploads")
                .multipart()
                .file(new MockMultipartFile("file", "报送.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(who)
                .with(csrf())
                .exchange();
    }

    /** Hands a file in and says where its page is. */
    String upload(String register, String csv, RequestPostProcessor who) {
        MvcTestResult answer = handIn(register, csv, who);
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    MvcTestResult confirm(String upload, RequestPostProcessor who) {
        Matcher field = Pattern.compile("name=\"fingerprint\" value=\"(\\w+)\"").matcher(text(get(upload, who)));
        assertThat(field.find()).as("the page can be confirmed").isTrue();
        return post(upload + "/confirm", who, "fingerprint", field.group(1));
    }

    /** Hands a file in and confirms it. */
    String record(String register, String csv, RequestPostProcessor who) {
        String upload = upload(register, csv, who);
        assertThat(confirm(upload, who)).hasStatus3xxRedirection().flash().containsKey("done");
        return upload;
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
