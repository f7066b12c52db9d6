package io.wuhao.server;

import io.wuhao.engine.WuhaoVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that open the office: {@code wuhao serve} and {@code wuhao demo}. */
@Command(
        name = "wuhao",
        mixinStandardHelpOptions = true,
        versionProvider = Start.Version.class,
        description = "The office: registers, assessments and what follows, on one address. 工作平台。")
final class Start {

    private Start() {}

    public static void main(String... words) {
        int exit = new CommandLine(new Start()).execute(words);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"wuhao " + WuhaoVersion.get()};
        }
    }

    /** Opens the office on its own data; the first visitor sets up the administrators. */
    @Command(name = "serve", description = "Opens the office; the first visitor sets it up. 启动工作平台。")
    int serve(
            @Option(
                            names = "--port",
                            defaultValue = "8080",
                            paramLabel = "PORT",
                            description = "8080 by default. 端口，默认 8080")
                    int port,
            @Option(
                            names = "--address",
                            defaultValue = "127.0.0.1",
                            paramLabel = "ADDRESS",
                            description =
                                    "which address listens: 127.0.0.1 is this computer only, 0.0.0.0 all. 监听地址，默认仅本机")
                    String address,
            @Option(
                            names = "--data",
                            defaultValue = "data",
                            paramLabel = "DIR",
                            description = "the folder of the embedded database. 数据文件夹")
                    Path data,
            @Option(
                            names = "--database",
                            paramLabel = "URL",
                            description =
                                    "jdbc:postgresql://… instead of the embedded one; user and password from WUHAO_DB_USER, WUHAO_DB_PASSWORD. 使用 PostgreSQL")
                    @Nullable
                    String database,
            @Option(
                            names = "--reset-second-factor",
                            paramLabel = "LOGIN",
                            description =
                                    "takes the second factor of this login away, if no security administrator can. 解除某登录名的第二因素")
                    @Nullable
                    String lostFactor) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + port, "--server.address=" + address, "--wuhao.data=" + data.toAbsolutePath()));
        if (database != null) {
            settings.add("--spring.datasource.url=" + database);
            settings.add("--spring.datasource.username=${WUHAO_DB_USER:wuhao}");
            settings.add("--spring.datasource.password=${WUHAO_DB_PASSWORD:}");
        }
        if (lostFactor != null) {
            settings.add("--wuhao.reset-second-factor=" + lostFactor);
        }
        SpringApplication.run(Server.class, settings.toArray(String[]::new));
        return 0;
    }
}
