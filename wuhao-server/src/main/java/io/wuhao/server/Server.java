package io.wuhao.server;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** One process that holds all modules. */
@SpringBootApplication
public class Server {

    /** Time comes in as an argument: tests set it. The office's day is China's, wherever the machine thinks it stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
