package io.wuhao.server.register.land;

import java.math.BigDecimal;

/**
 * What a firm paid per mu of all its land in a year.
 *
 * @param figure in 万元
 * @param mayBeTold whether the reader may see the firm's tax; the state that follows from it they see anyway
 */
record TaxPerMu(BigDecimal figure, boolean mayBeTold) {}
