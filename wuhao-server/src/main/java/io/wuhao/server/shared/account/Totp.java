package io.wuhao.server.shared.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every 30 seconds (RFC 6238 with SHA-1 and six digits, which every authenticator app speaks).
 *
 * @param secret the shared secret in base 32 (RFC 4648, without padding)
 */
record Totp(String secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;

    /** A new secret of 160 bits, as long as SHA-1's block of output (RFC 4226, section 4). */
    static Totp fresh() {
        return new Totp(base32(Secrets.bytes(20)));
    }

    /** The step whose code this is: the present one, the one before or the one after, for clocks that differ a little. */
    OptionalLong stepOf(String code, Instant now) {
        String typed = code.replaceAll("\\s", "");
        long present = now.getEpochSecond() / SECONDS;
        for (long step = present - 1; step <= present + 1; step++) {
            if (code(step, 6).equals(typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    String codeAt(Instant at, int digits) {
        return code(at.getEpochSecond() / SECONDS, digits);
    }

    private String code(long step, int digits) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        String code = String.valueOf(number % (long) Math.pow(10, digits));
        return "0".repeat(digits - code.length()) + code;
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1", impossible);
        }
    }

    /** The text that an authenticator app reads, as a picture or typed. */
    String uri(String issuer, String login) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    /** The secret in groups of four, for typing. */
    String typed() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Totp";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = (buffer << 5) | BASE32.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
