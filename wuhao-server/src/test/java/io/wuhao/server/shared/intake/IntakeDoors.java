package io.wuhao.server.shared.intake;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import io.wuhao.server.Firms;
import io.wuhao.server.shared.account.Grant;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class IntakeDoors implements Doors {

    private static final String REGISTER = "enterprise";
    private static final Set<Right> READ = Set.of(Right.READ);
    private static final Set<Right> RECORD = Set.of(Right.RECORD);
    private static final Set<Right> SEE = Set.of(Right.RECORD, Right.APPROVE);
    private static final String UPLOAD = "/registers/{name}/uploads/{id}";

    private final Intake intake;
    private final KeptRegisters registers;
    private final Uploads uploads;
    private final Firms firms;

    IntakeDoors(Intake intake, KeptRegisters registers, Uploads uploads, Firms firms) {
        this.intake = intake;
        this.registers = registers;
        this.uploads = uploads;
        this.firms = firms;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        firms.settle(tree);
        Stream<Door> pages = Stream.of(
                Door.house("GET", "/registers", Right.READ),
                // says how large a file may be, and nothing of anybody's
                Door.own("GET", "/registers/too-large"),
                register("/registers/{name}"),
                register("/registers/{name}/template.xlsx"),
                register("/registers/{name}/rows.xlsx"),
                // takes a file, which the walk cannot send; whoever records nothing is refused before it is read
                Door.open("POST", "/registers/{name}/uploads"));
        String head = "统一社会信用代码,企业名称,县（区）\n";
        Stream<Door> ofEnterprises = files(
                        tree,
                        REGISTER,
                        head + "914403001923000151,东川新谷食品有限公司,东川县\n",
                        head + Firms.STAR + ",东川星河机械有限公司,东川县\n")
                .map(door -> door.except(Role.DEPARTMENT));
        return Stream.of(pages, ofEnterprises, ofTax(tree))
                .flatMap(doors -> doors)
                .toList();
    }

    /** Custody opens tax to the park office and the reviewers, and a committee reads no file of it. */
    private Stream<Door> ofTax(City.Tree tree) {
        String register = registers.list().stream()
                .map(kept -> kept.form().name())
                .filter(name -> name.startsWith("figure_tax_"))
                .findFirst()
                .orElseThrow();
        String period = register.substring("figure_tax_".length()).replace('_', '-');
        String head = "统一社会信用代码,所属期,评价税收（万元）,销售收入（万元）\n";
        return files(
                        tree,
                        register,
                        head + Firms.MOON + "," + period + ",30,800\n",
                        head + Firms.STAR + "," + period + ",121,3000\n")
                .map(door -> door.except(Role.PARK_COMMITTEE, Role.DEPARTMENT));
    }

    /** One file that stands in the register, and another that waits. */
    private Stream<Door> files(City.Tree tree, String register, String standing, String waiting) {
        SignedIn someone = new SignedIn(
                -9,
                "li",
                "李四",
                "",
                true,
                List.of(new Grant(Role.PARK_OFFICE, tree.east().path())));
        KeptRegister kept = registers.get(register);
        try {
            long stands = handIn(kept, standing, someone);
            intake.confirm(kept, stands, someone, fingerprint(kept, stands, someone), false, false);
            long waits = handIn(kept, waiting, someone);
            return Stream.of(
                    Door.object("GET", UPLOAD, SEE, register, waits),
                    Door.object("GET", UPLOAD + "/file", SEE, register, waits),
                    Door.object("GET", UPLOAD + "/remarks", RECORD, register, waits),
                    Door.object("POST", UPLOAD + "/confirm", RECORD, register, waits)
                            .with("fingerprint", fingerprint(kept, waits, someone)),
                    Door.object("POST", UPLOAD + "/undo", RECORD, register, stands)
                            .with("why", "误传"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String fingerprint(KeptRegister register, long id, SignedIn someone) throws IOException {
        Upload upload = uploads.get(register.form().name(), id);
        return Preview.of(register, intake.check(register, upload, someone)).fingerprint();
    }

    /** The form is the whole house's; of the rows each sees its own. */
    private static Door register(String pattern) {
        return new Door("GET", pattern, Door.Kind.HOUSE, READ, Set.of(), List.of(REGISTER), Map.of(), "");
    }

    private long handIn(KeptRegister register, String rows, SignedIn someone) throws IOException {
        Path file = Files.createTempFile("doors", ".csv");
        try {
            Files.writeString(file, rows);
            return intake.receive(register, file, "名录.csv", someone);
        } finally {
            Files.delete(file);
        }
    }
}
