package io.wuhao.server.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: where one can go, and where one is. */
@ControllerAdvice
class Frame {

    private final List<NavItem> items;

    Frame(List<NavItem> items) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    @ModelAttribute("navigation")
    List<NavItem> navigation(@Nullable Authentication reader) {
        if (reader == null) {
            return List.of();
        }
        Set<String> held = reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return items.stream().filter(item -> held.contains(item.authority())).toList();
    }

    /** The name of who is signed in, or null. */
    @ModelAttribute("who")
    @Nullable
    String who(@Nullable Authentication reader) {
        return reader != null && reader.getPrincipal() instanceof Named named ? named.shownName() : null;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
