package io.wuhao.server;

import java.util.List;

/**
 * The addresses of one module, each with an example. A module adds a {@code @Component} of this kind beside its tests; an address
 * that nobody declares fails {@link AccessTest}.
 */
public interface Doors {

    /** Makes one object of each kind in the east county, rolled back with the test, and names every address of the module. */
    List<Door> doors(City.Tree tree);
}
