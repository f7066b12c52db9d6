package io.wuhao.server.shared.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an inline SVG picture: one unit square for each dark module.
 *
 * @param size the modules of one side, with a quiet zone of four around
 * @param path the value of the {@code d} attribute
 */
record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
