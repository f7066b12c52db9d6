package io.wuhao.server.shared.account;

import java.security.SecureRandom;

/** What nobody can guess. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** without 0 O 1 I L, which people misread */
    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    /** Groups of four readable characters, K7QF-9M2X: about 20 bits each. */
    static String code(int groups) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** A password that both profiles accept: three groups of a code, with a small letter and a digit in front. */
    static String password() {
        return (char) ('a' + RANDOM.nextInt(26)) + String.valueOf(RANDOM.nextInt(10)) + "-" + code(3);
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
