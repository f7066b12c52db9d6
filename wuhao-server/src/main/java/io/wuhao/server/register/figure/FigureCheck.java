package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;

/**
 * One check of figures: a file in {@code checks/}.
 *
 * @param id the file's name
 * @param when the condition that is wrong or odd, a formula of the scheme language over the kinds of figures
 * @param mustFix whether it stops an upload; otherwise an explanation in the row's remark is enough
 */
record FigureCheck(String id, Label name, String when, boolean mustFix, Label says, Label advice) {}
