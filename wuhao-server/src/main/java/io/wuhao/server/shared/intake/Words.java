package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;

/** How the intake's own terms are said. */
final class Words {

    private Words() {}

    static Label of(Custody.Basis basis) {
        return switch (basis) {
            case OWN_FILING -> Label.of("企业自行填报", "the firm's own filing");
            case AUTHORISATION -> Label.of("企业书面授权", "the firm's written authorisation");
            case SHARING_AGREEMENT -> Label.of("部门共享协议", "agreement between departments");
            case PUBLIC -> Label.of("公开信息", "public anyway");
            case NONE -> Label.of("未登记依据", "none recorded");
        };
    }

    static Label of(Custody.Readers readers) {
        return switch (readers) {
            case PLACE -> Label.of("本地区有查看权的人", "whoever may read the place");
            case OFFICE -> Label.of("园区办和审核人", "the office and reviewers");
            case OWNER -> Label.of("填报人", "those who hand it in");
        };
    }
}
