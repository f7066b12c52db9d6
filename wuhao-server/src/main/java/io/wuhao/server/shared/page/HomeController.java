package io.wuhao.server.shared.page;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for this reader. */
@Controller
class HomeController {

    private final List<NeedsYou> modules;

    HomeController(List<NeedsYou> modules) {
        this.modules = modules;
    }

    @GetMapping("/")
    String home(Authentication reader, Model model) {
        model.addAttribute(
                "items",
                modules.stream()
                        .flatMap(module -> module.itemsFor(reader).stream())
                        .toList());
        return "page/home";
    }
}
