package io.wuhao.server.shared.account;

/** What a role lets its holder do, at the role's place and below it. */
public enum Right {
    /** see registers, figures, results */
    READ,
    /** enter and hand in registers and figures */
    RECORD,
    /** approve or return what was handed in, adjust with a reason */
    APPROVE,
    /** run an assessment */
    ASSESS,
    /** make and end accounts, keep the tree of offices */
    KEEP_ACCOUNTS,
    /** give and take roles, unlock */
    KEEP_RIGHTS,
    /** read the audit log and nothing else */
    READ_AUDIT
}
