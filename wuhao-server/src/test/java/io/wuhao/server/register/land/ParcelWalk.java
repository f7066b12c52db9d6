package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.park.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The steps of a file's way into the land ledger, as a park committee walks it. */
abstract class ParcelWalk {

    static final String HEAD = "不动产单元号,园区代码,用地面积（平方米）,批准用途,承诺投资（万元）\n";

    @Autowired
    MockMvcTester office;

    @Autowired
    LandCity land;

    @Autowired
    Parcels parcels;

    @Autowired
    JdbcClient database;

    City.Tree tree;

    @BeforeEach
    void city() {
        tree = land.tree();
    }

    MvcTestResult get(String uri, Role role, Office at) {
        return office.get().uri(uri).with(City.as(role, at)).exchange();
    }

    /** Hands a file in and says where its page is. */
    String upload(String name, byte[] content, Role role, Office at) {
        MvcTestResult answer = office.post()
                .uri("/registers/parcel/uploads")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(City.as(role, at))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    String upload(String csv) {
        return upload("地块.csv", csv.getBytes(StandardCharsets.UTF_8), Role.PARK_COMMITTEE, tree.eastPark());
    }

    static String fingerprint(String page) {
        Matcher field = Pattern.compile("name=\"fingerprint\" value=\"(\\w+)\"").matcher(page);
        assertThat(field.find()).as("the page can be confirmed").isTrue();
        return field.group(1);
    }

    MvcTestResult confirm(String upload, String... more) throws IOException {
        String page =
                get(upload, Role.PARK_COMMITTEE, tree.eastPark()).getResponse().getContentAsString();
        var request = office.post()
                .uri(upload + "/confirm")
                .param("fingerprint", fingerprint(page))
                .with(City.as(Role.PARK_COMMITTEE, tree.eastPark()))
                .with(csrf());
        for (String name : more) {
            request = request.param(name, "true");
        }
        return request.exchange();
    }

    MvcTestResult undo(String upload, String why) {
        return office.post()
                .uri(upload + "/undo")
                .param("why", why)
                .with(City.as(Role.PARK_COMMITTEE, tree.eastPark()))
                .with(csrf())
                .exchange();
    }
}
