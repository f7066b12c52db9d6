package io.wuhao.server.shared.account;

import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.page.Named;
import io.wuhao.server.shared.park.OfficeKeeper;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, with the roles they hold. Controllers take it as {@code @AuthenticationPrincipal}. */
public record SignedIn(long id, String login, String name, String password, boolean enabled, List<Grant> grants)
        implements UserDetails, Named, OfficeKeeper {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        grants = List.copyOf(grants);
    }

    /** Whether some role gives this right over this place ({@link io.wuhao.server.shared.park.Office#path}). */
    public boolean may(Right right, String place) {
        return grants.stream().anyMatch(grant -> grant.gives(right, place));
    }

    /** Whether the pages of what lies at this place answer this person: if not, no page links to them. */
    public boolean reads(String place) {
        return may(Right.READ, place);
    }

    /** Whether there is a place at which this person enters something. */
    public boolean isRecorder() {
        return !placesOf(Right.RECORD).isEmpty();
    }

    /** Refuses as if the object did not exist, unless some role gives this right over its place. */
    public void must(Right right, String place) {
        if (!may(right, place)) {
            throw new Missing(right + " at " + place);
        }
    }

    /** The places over which this person has a right: lists show what lies at or below one of them. */
    public List<String> placesOf(Right right) {
        return grants.stream()
                .filter(grant -> grant.role().rights().contains(right))
                .map(Grant::path)
                .distinct()
                .toList();
    }

    @Override
    public List<String> keptPlaces() {
        return placesOf(Right.KEEP_ACCOUNTS);
    }

    @Override
    public List<String> seenPlaces() {
        return Stream.concat(placesOf(Right.KEEP_ACCOUNTS).stream(), placesOf(Right.KEEP_RIGHTS).stream())
                .distinct()
                .toList();
    }

    /** Administrators and reviewers hold what a stolen password must not open. */
    boolean needsSecondFactor() {
        return grants.stream().map(Grant::role).anyMatch(role -> role.isAdministrator() || role == Role.REVIEWER);
    }

    /** The rights and roles by name, for the coarse check before any object is known. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return grants.stream()
                .flatMap(grant -> Stream.concat(
                        Stream.of(grant.role().name()),
                        grant.role().rights().stream().map(Right::name)))
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String shownName() {
        return name;
    }

    /** The login; never the password's digest. */
    @Override
    public String toString() {
        return login;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
