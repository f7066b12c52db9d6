package io.wuhao.server.shared.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class TooLargeTest {

    private static MockHttpServletResponse answer(long bytes) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/registers/parcel/uploads") {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        MockHttpServletResponse response = new MockHttpServletResponse();
        new TooLarge(DataSize.ofMegabytes(60)).doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void twoHundredMegabytesAreTurnedAwayBeforeTheyAreRead() throws ServletException, IOException {
        assertThat(answer(200L << 20).getRedirectedUrl()).isEqualTo("/registers/too-large");
        assertThat(answer(60L << 20).getRedirectedUrl()).isNull();
    }
}
