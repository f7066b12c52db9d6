package io.wuhao.server.shared.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such thing for this reader. What a reader may not see and what does not exist look the same, so that addresses
 * tell nothing.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing(String what) {
        super(what);
    }
}
