package io.wuhao.server.shared.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The heads of an answer that is a file: saved under its name, never shown by the browser. */
final class Download {

    private Download() {}

    static void begin(HttpServletResponse answer, String name) {
        answer.setContentType(
                name.endsWith(".xlsx")
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "application/octet-stream");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        answer.setHeader("X-Content-Type-Options", "nosniff");
    }
}
