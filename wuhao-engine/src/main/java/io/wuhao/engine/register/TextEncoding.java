package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encoding of a text file: UTF-8 if every byte says so, else GB18030 (which holds GBK and GB2312), else none. */
final class TextEncoding {

    private static final int BLOCK = 1 << 16;

    private TextEncoding() {}

    static Charset of(Path file, String shown) throws IOException {
        byte[] start = start(file);
        if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            if (decodes(file, charset)) {
                return charset;
            }
        }
        throw new InputException(Problem.error(
                Place.file(shown),
                Label.of("文件既不是 UTF-8 也不是 GB18030 编码的文本。", "The file is text in neither UTF-8 nor GB18030."),
                Label.of("请在 Excel 中另存为“CSV UTF-8”。", "Save it from Excel as \"CSV UTF-8\".")));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(2);
        }
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] block = new byte[BLOCK];
        ByteBuffer bytes = ByteBuffer.wrap(block).limit(0);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                bytes.compact();
                int read = in.read(block, bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), read < 0);
                if (result.isError()) {
                    return false;
                }
                if (read < 0) {
                    return true;
                }
            }
        }
    }
}
