package io.wuhao.engine.scheme;

import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Term;

/** A formula or condition of the rulebook: as printed, and bound to what it reads. */
public record Clause(Formula written, Term term) {}
