package io.wuhao.server.shared.park;

import java.util.List;

/** A reader as far as the tree of offices is concerned; whoever is signed in is one. */
public interface OfficeKeeper {

    /** The places at and below which this person adds and renames offices; empty for most. */
    List<String> keptPlaces();

    /** The places at and below which this person may see the tree. */
    List<String> seenPlaces();
}
