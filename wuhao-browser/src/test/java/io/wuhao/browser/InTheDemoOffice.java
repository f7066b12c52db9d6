package io.wuhao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same office, opened before the first and closed after the last. */
final class InTheDemoOffice implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InTheDemoOffice.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DemoOffice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(HERE).computeIfAbsent("office", key -> open(), DemoOffice.class);
    }

    private static DemoOffice open() {
        try {
            return new DemoOffice();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
