package io.wuhao.server;

import io.wuhao.engine.WuhaoVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        List<String> settings = new ArrayList<>(
                List.of("--server.port=" + port, "--server.address=" + address, "--wuhao.data=" + fromHere(data)));
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

    /** Opens an office with an invented city in it, on data of its own. */
    @Command(name = "demo", description = "Opens an office with an invented city. 打开带虚构城市的演示。")
    int demo(
            @Option(
                            names = "--port",
                            defaultValue = "8080",
                            paramLabel = "PORT",
                            description = "8080 by default. 端口，默认 8080")
                    int port,
            @Option(names = "--fresh", description = "throws the old demonstration away and makes it anew. 重新生成演示数据")
                    boolean fresh)
            throws IOException {
        Path data = workFolder().resolve("demo");
        if (!isFree(port)) {
            return 1;
        }
        if (fresh) {
            throwAway(data);
        }
        SpringApplication.run(
                Server.class,
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--wuhao.data=" + data.toAbsolutePath(),
                "--wuhao.demo=true");
        return 0;
    }

    /** The release archive's script starts Java in the archive's folder, and says where the user stands. */
    private static Path fromHere(Path data) {
        return Path.of(System.getProperty("wuhao.here", ""))
                .resolve(data)
                .toAbsolutePath()
                .normalize();
    }

    /** What the program writes for itself; the release archive may lie where nobody may write. */
    private static Path workFolder() {
        String said = System.getProperty("wuhao.work");
        return said == null ? Path.of(System.getProperty("wuhao.home", "."), ".wuhao") : Path.of(said);
    }

    /** A second start on a port in use would end in a page of stack trace. */
    @SuppressWarnings("SystemOut") // the command line speaks to its user
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            System.err.printf(
                    "端口 %d 已被占用：演示也许已经在运行 http://127.0.0.1:%<d/ ，或换一个端口 --port。%n"
                            + "Port %<d is in use: the demonstration may be open already at that address; or choose another"
                            + " by --port.%n",
                    port);
            return false;
        }
    }

    /** The demonstration's own files; the folder holds no others. */
    private static void throwAway(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
