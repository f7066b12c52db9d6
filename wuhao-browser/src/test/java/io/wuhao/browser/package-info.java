/** The office as people meet it: in a browser, as each role. */
@NullMarked
package io.wuhao.browser;

import org.jspecify.annotations.NullMarked;
