package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.server.shared.intake.FormColumns;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.ProblemAt;
import io.wuhao.server.shared.intake.RegisterForm;
import io.wuhao.server.shared.intake.RegisterRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The certificates of enterprises as the one way in fills them. */
@Component
class CertificateRegister implements KeptRegister {

    private final Certificates certificates;
    private final Enterprises enterprises;
    private final Clock clock;

    CertificateRegister(Certificates certificates, Enterprises enterprises, Clock clock) {
        this.certificates = certificates;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public RegisterForm form() {
        return new RegisterForm(
                "certificate",
                Label.of("资质荣誉", "Certificates"),
                "number",
                new FormColumns(EnterpriseRegister.CUSTODY)
                        .required("number", Label.of("证书编号", "certificate number"), Column.Type.TEXT)
                        .required("enterprise", Label.of("统一社会信用代码", "credit code"), Column.Type.CREDIT_CODE)
                        .required("name", Label.of("资质名称", "certificate"), Column.Type.TEXT)
                        .optional("since", Label.of("有效期起", "valid from"), Column.Type.DATE)
                        .optional("until", Label.of("有效期止", "valid until"), Column.Type.DATE)
                        .list());
    }

    @Override
    public List<RegisterRow> rowsWithin(List<String> places) {
        Set<String> seen = enterprises.list(EnterpriseSearch.within(places, LocalDate.now(clock))).stream()
                .map(Enterprise::code)
                .collect(Collectors.toSet());
        return certificates.list().stream()
                .filter(certificate -> seen.contains(certificate.enterprise()))
                .map(CertificateRegister::row)
                .toList();
    }

    @Override
    public Optional<RegisterRow> find(String key) {
        return certificates.find(key).map(CertificateRegister::row);
    }

    private static RegisterRow row(Enterprise.Certificate certificate) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("number", certificate.number());
        cells.put("enterprise", certificate.enterprise());
        cells.put("name", certificate.name());
        EnterpriseRegister.put(cells, "since", certificate.since());
        EnterpriseRegister.put(cells, "until", certificate.until());
        return new RegisterRow(certificate.number(), cells);
    }

    @Override
    public Optional<String> placeOf(RegisterRow row) {
        return row.find("enterprise").flatMap(code -> enterprises.findPlace(code, LocalDate.now(clock)));
    }

    @Override
    public Map<String, String> placesOf(List<RegisterRow> rows) {
        return EnterpriseRegister.placesOfEnterprises(rows, enterprises.places(LocalDate.now(clock)));
    }

    @Override
    public List<Problem> check(List<RegisterRow> rows) {
        Set<String> known = enterprises.codes();
        List<Problem> problems = new ArrayList<>();
        for (RegisterRow row : rows) {
            Optional<String> enterprise = row.find("enterprise");
            if (enterprise.isPresent() && !known.contains(enterprise.get())) {
                problems.add(ProblemAt.error(
                        row,
                        "enterprise",
                        Label.of("企业名录中没有 %s。", "There is no enterprise %s in the register.", enterprise.get()),
                        Label.of("请先导入企业名录。", "Bring the enterprise in first.")));
            }
            Optional<LocalDate> since = row.find("since").map(LocalDate::parse);
            Optional<LocalDate> until = row.find("until").map(LocalDate::parse);
            if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
                problems.add(ProblemAt.error(
                        row,
                        "until",
                        Label.of("有效期止 %s 早于有效期起。", "It ends on %s, before it begins.", until.get()),
                        Label.of("请核对证书。", "Look at the certificate.")));
            }
        }
        return problems;
    }

    @Override
    public void put(RegisterRow row) {
        certificates.put(new Enterprise.Certificate(
                row.key(),
                row.find("enterprise").orElseThrow(),
                row.find("name").orElseThrow(),
                row.find("since").map(LocalDate::parse).orElse(null),
                row.find("until").map(LocalDate::parse).orElse(null)));
    }

    @Override
    public void remove(String key) {
        certificates.remove(key);
    }
}
