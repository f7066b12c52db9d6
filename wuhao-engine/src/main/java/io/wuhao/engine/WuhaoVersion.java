package io.wuhao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, as runs record it. */
public final class WuhaoVersion {

    private WuhaoVersion() {}

    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = WuhaoVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.getProperty("version");
    }
}
