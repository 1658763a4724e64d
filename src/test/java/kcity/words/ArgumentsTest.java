package kcity.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void everyKindOfArgumentComesBackAsItWas() {
        List<Object> arguments = List.of(
                Won.ofMillions(400),
                7L,
                new CountryCode("VN"),
                new Text("도시: 후에", "City: Hue"),
                "a:b",
                LocalDate.parse("2024-03-19"),
                Instant.parse("2024-03-19T14:59:59Z"),
                new Text("", "x"));
        assertThat(Arguments.read(Arguments.written(arguments))).isEqualTo(arguments);
    }
}
