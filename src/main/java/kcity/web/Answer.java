package kcity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * An answer to a form, so that it can be given again.
 *
 * @param location where it leads; "" for a page
 * @param body the page; empty where it leads elsewhere
 */
record Answer(int status, String location, List<String> cookies, byte[] body) {
    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeInt(status);
            data.writeUTF(location);
            data.writeInt(cookies.size());
            for (var cookie : cookies) {
                data.writeUTF(cookie);
            }
            data.writeInt(body.length);
            data.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Optional<Answer> read(byte[] written) {
        try (var data = new DataInputStream(new ByteArrayInputStream(written))) {
            var status = data.readInt();
            var location = data.readUTF();
            var cookies = new ArrayList<String>();
            for (var left = data.readInt(); left > 0; left--) {
                cookies.add(data.readUTF());
            }
            return Optional.of(new Answer(status, location, cookies, data.readNBytes(data.readInt())));
        } catch (IOException ofAnOlderForm) {
            return Optional.empty();
        }
    }

    void write(HttpServletResponse response) throws IOException {
        cookies.forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
        response.setStatus(status);
        if (!location.isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, location);
            return;
        }
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
