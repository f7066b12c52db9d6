package io.wuhao.server.shared.park;

/** That an enterprise would belong to two parks on one day. */
public class TwoParks extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Membership one;
    private final transient Membership other;

    TwoParks(Membership one, Membership other) {
        super("two parks on one day: " + one + ", " + other);
        this.one = one;
        this.other = other;
    }

    public Membership one() {
        return one;
    }

    public Membership other() {
        return other;
    }
}
