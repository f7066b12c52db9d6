package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.NeedsYou;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The files that this reader handed in of late and that are in no register yet: the last of each register. */
@Component
class WaitingUploads implements NeedsYou {

    private static final int DAYS = 14;

    private final KeptRegisters registers;
    private final Uploads uploads;
    private final Clock clock;

    WaitingUploads(KeptRegisters registers, Uploads uploads, Clock clock) {
        this.registers = registers;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public List<Item> itemsFor(Authentication reader) {
        return uploads.lastOf(reader.getName(), OffsetDateTime.now(clock).minusDays(DAYS)).stream()
                .filter(upload -> upload.state() == Upload.State.RECEIVED)
                .flatMap(upload -> registers.find(upload.register()).stream()
                        .map(register -> item(upload, register.form().label())))
                .toList();
    }

    private static Item item(Upload upload, Label register) {
        return new Item(
                new Label(
                        "“%s”的文件 %s 已上传，尚未登记".formatted(register.zh(), upload.fileName()),
                        "%s: %s was handed in and is not recorded yet".formatted(register.en(), upload.fileName())),
                "/registers/" + upload.register() + "/uploads/" + upload.id(),
                false);
    }
}
