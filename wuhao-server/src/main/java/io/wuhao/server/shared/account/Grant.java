package io.wuhao.server.shared.account;

/** A role held at a place of the tree of offices; it reaches over all that lies below. */
public record Grant(Role role, String path) {

    public boolean gives(Right right, String place) {
        return role.rights().contains(right) && place.startsWith(path);
    }
}
