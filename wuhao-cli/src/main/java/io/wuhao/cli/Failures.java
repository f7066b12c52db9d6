package io.wuhao.cli;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.export.RunRecord;
import io.wuhao.engine.run.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, in words: never a stack trace on the screen. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) throws Exception {
        List<String> words = parsed.expandedArgs();
        Speech speech = speech(command, words);
        if (failed instanceof InputException input) {
            if (words.contains("--json")) {
                speech.print(json(input));
            } else {
                new ProblemList(speech, input.problems()).lines().forEach(speech::warn);
            }
            return Wuhao.PROBLEMS;
        }
        if (failed instanceof Store.StoreException store && store.isOutOfMemory()) {
            speech.warn(speech.say(
                    "内存不足。请用 --memory 给数据库更多内存（MB），或减少 --threads。",
                    "Out of memory. Give the database more by --memory (in MB), or take fewer --threads."));
            return Wuhao.FAULT;
        }
        if (failed instanceof IOException || failed instanceof UncheckedIOException) {
            speech.warn(speech.say(
                    "读写文件失败：%s。请核对路径、权限和磁盘空间；文件若在 Excel 中打开，请先关闭。",
                    "A file could not be read or written: %s. Check the path, its permissions and the disk's space;"
                            + " a file that is open in Excel must be closed first.",
                    Speech.harmless(failed.toString())));
            return Wuhao.FAULT;
        }
        Path trace = trace(failed);
        speech.warn(speech.say(
                "程序出错，这是我们的问题，不是您的数据的问题。详情在 %s，请附上它报告给我们。",
                "The program failed; that is our fault, not your data's. Please report it with the file %s.", trace));
        return Wuhao.FAULT;
    }

    /** Java's own memory, not the database's. */
    static void outOfMemory(CommandLine command, String... words) {
        Speech speech = speech(command, Arrays.asList(words));
        speech.warn(speech.say(
                "Java 内存不足。请设置 JAVA_TOOL_OPTIONS=-Xmx4g（或更大）后再运行。",
                "Java's memory is full. Set JAVA_TOOL_OPTIONS=-Xmx4g (or more) and run again."));
    }

    private static Path trace(Exception failed) throws IOException {
        StringWriter text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return Files.writeString(Files.createTempFile("wuhao-fault-", ".txt"), text.toString());
    }

    private static String json(InputException input) {
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of(
                        "problems",
                        input.problems().stream().map(RunRecord::problem).toList()));
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        Speech speech = speech(command, Arrays.asList(words));
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            unknown(unmatched.getUnmatched().get(0), command, speech);
        } else if (wrong instanceof MissingParameterException missing) {
            missing(missing, speech);
        } else if (wrong.getArgSpec() != null && !(wrong instanceof OverwrittenOptionException)) {
            speech.warn(speech.say(
                    "%s：值（%s）不对，应为 %s。",
                    "%s: value (%s) does not fit, it should be %s.",
                    name(wrong.getArgSpec()),
                    Speech.harmless(String.valueOf(wrong.getValue())),
                    wrong.getArgSpec().paramLabel()));
        } else {
            speech.warn(speech.say("用法有误：%s", "Wrong usage: %s", Speech.harmless(String.valueOf(wrong.getMessage()))));
        }
        speech.warn(speech.say(
                "用法见 %s --help", "See %s --help", command.getCommandSpec().qualifiedName()));
        return Wuhao.USAGE;
    }

    private static void missing(MissingParameterException wrong, Speech speech) {
        List<String> missing = wrong.getMissing().stream()
                .map(one -> one.isOption() ? name(one) + " " + one.paramLabel() : one.paramLabel())
                .toList();
        speech.warn(speech.say("缺少 %s。", "Missing: %s.", String.join(", ", missing)));
    }

    private static String name(ArgSpec one) {
        return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
    }

    private static void unknown(String word, CommandLine command, Speech speech) {
        List<String> known = new ArrayList<>();
        boolean option = word.startsWith("-");
        if (option) {
            command.getCommandSpec().options().forEach(one -> known.addAll(Arrays.asList(one.names())));
        } else {
            known.addAll(command.getSubcommands().keySet());
        }
        String said = option
                ? speech.say("没有选项（%s）。", "There is no option (%s).", Speech.harmless(word))
                : speech.say("没有命令（%s）。", "There is no command (%s).", Speech.harmless(word));
        speech.warn(known.isEmpty() ? said : said + " " + speech.say(Nearest.advice(word, known)));
    }

    /** The words may not have been understood, so the language is looked for among them. */
    private static Speech speech(CommandLine command, List<String> words) {
        Locale language = Speech.Language.ofSystem(System.getenv());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean next = word.equals("--lang") && i + 1 < words.size();
            String said = next ? words.get(i + 1) : word.startsWith("--lang=") ? word.substring(7) : "";
            if (!said.isEmpty()) {
                language = said.equalsIgnoreCase("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return new Speech(command.getOut(), command.getErr(), language, Speech.Screen.NONE);
    }
}
