package io.wuhao.server.shared.intake;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
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

    IntakeDoors(Intake intake, KeptRegisters registers) {
        this.intake = intake;
        this.registers = registers;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        long upload = upload(tree);
        return List.of(
                Door.house("GET", "/registers", Right.READ),
                // says how large a file may be, and nothing of anybody's
                Door.own("GET", "/registers/too-large"),
                register("/registers/{name}"),
                register("/registers/{name}/template.xlsx"),
                register("/registers/{name}/rows.xlsx"),
                // takes a file, which the walk cannot send; whoever records nothing is refused before it is read
                Door.open("POST", "/registers/{name}/uploads"),
                Door.object("GET", UPLOAD, SEE, REGISTER, upload),
                Door.object("GET", UPLOAD + "/file", SEE, REGISTER, upload),
                Door.object("GET", UPLOAD + "/remarks", RECORD, REGISTER, upload),
                Door.object("POST", UPLOAD + "/confirm", RECORD, REGISTER, upload)
                        .with("fingerprint", "-"),
                Door.object("POST", UPLOAD + "/undo", RECORD, REGISTER, upload).with("why", "误传"));
    }

    /** The form is the whole house's; of the rows each sees its own. */
    private static Door register(String pattern) {
        return new Door("GET", pattern, Door.Kind.HOUSE, READ, List.of(REGISTER), Map.of(), "");
    }

    private long upload(City.Tree tree) {
        SignedIn someone = new SignedIn(
                -9,
                "li",
                "李四",
                "",
                true,
                List.of(new Grant(Role.PARK_OFFICE, tree.east().path())));
        try {
            Path file = Files.createTempFile("doors", ".csv");
            try {
                Files.writeString(file, "统一社会信用代码,企业名称,县（区）\n91440300192181490G,东川星河机械有限公司,东川县\n");
                return intake.receive(registers.get(REGISTER), file, "名录.csv", someone);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
