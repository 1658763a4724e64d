package kcity;

import java.nio.file.Path;
import kcity.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole product as one Spring application. Started by the commands of {@code kcity.cli} and by the tests. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Modulithic
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {
    @Bean
    static Messages messages(@Value("${kcity.develop:}") String home) {
        return home.isEmpty() ? Messages.load() : Messages.follow(Path.of(home, "src/main/resources/messages"));
    }
}
