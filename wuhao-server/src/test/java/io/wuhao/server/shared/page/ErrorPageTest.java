package io.wuhao.server.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class ErrorPageTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @ParameterizedTest
    @CsvSource({"404, 不在您的权限范围内", "403, 刷新后再试", "413, 一次最多上传 50 MB", "500, 刚才的操作没有保存"})
    void anErrorSaysWhatToDoNext(int status, String advice) {
        byte[] page = office.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/land/7")
                .with(City.as(Role.LEADER, city.tree().city()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(page, StandardCharsets.UTF_8)).contains(advice, "/land/7", "回到首页", "张三");
    }
}
