package kcity.web.component;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words as a camera reads them.
 *
 * @param side in squares, the quiet rim of four on each side among them
 * @param path of the dark squares, as SVG draws it
 * @param label for who does not see it
 */
public record QrCode(int side, String path, String label) {
    private static final int RIM = 4;

    public static QrCode of(String words, String label) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(words, Ecc.MEDIUM);
        var path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M" + (x + RIM) + " " + (y + RIM) + "h1v1h-1z"))
                .collect(Collectors.joining());
        return new QrCode(code.size + 2 * RIM, path, label);
    }

    public String box() {
        return "0 0 " + side + " " + side;
    }
}
