package io.wuhao.server.shared.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who reads it, so that it shows only links that this reader may follow. */
@ControllerAdvice
class ReaderOfThePage {

    /** Null before somebody has signed in. */
    @ModelAttribute("reader")
    @Nullable
    SignedIn reader(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn reader ? reader : null;
    }
}
