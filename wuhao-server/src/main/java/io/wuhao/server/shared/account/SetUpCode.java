package io.wuhao.server.shared.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Shows that who sets the house up can also read its console. New at each start, told once, kept as a digest in memory only; after
 * ten wrong tries it is void until the next start.
 */
@Component
class SetUpCode {

    static final int TRIES = 10;

    private final House house;
    private final Environment environment;
    private final boolean demo;
    private byte[] digest = digest(Secrets.code(6));
    private int wrong;

    SetUpCode(House house, Environment environment, @Value("${wuhao.demo:false}") boolean demo) {
        this.house = house;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (demo || !house.isEmpty()) {
            return;
        }
        String address = "http://" + environment.getProperty("server.address", "127.0.0.1") + ":"
                + environment.getProperty("local.server.port", "") + "/set-up";
        String code = renew();
        System.out.printf("""

                  首次启动：在浏览器中打开 %1$s，输入一次性设置码
                  First start: open %1$s in a browser and enter this code

                      %2$s

                  设置码只显示这一次，每次启动都会更换。It is shown once; each start makes a new one.

                """, address, code);
        System.out.flush();
    }

    /** Makes a new code and returns it, the only time that it can be read. */
    synchronized String renew() {
        String code = Secrets.code(4);
        digest = digest(code);
        wrong = 0;
        return code;
    }

    synchronized boolean isVoid() {
        return wrong >= TRIES;
    }

    /** Whether this is the code; small letters, spaces and hyphens do not matter. */
    synchronized boolean isRight(String typed) {
        if (isVoid()) {
            return false;
        }
        boolean right = MessageDigest.isEqual(digest, digest(typed));
        if (!right) {
            wrong++;
        }
        return right;
    }

    private static byte[] digest(String code) {
        try {
            String bare = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
            return MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
