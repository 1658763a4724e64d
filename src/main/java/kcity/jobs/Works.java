package kcity.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The kinds of long work that rooms offer. */
@Component
class Works {
    private final Map<String, LongWork<?, ?>> byKind;

    @Autowired
    Works(ObjectProvider<LongWork<?, ?>> offered) {
        this(offered.stream());
    }

    Works(Stream<LongWork<?, ?>> offered) {
        this.byKind = offered.collect(Collectors.toMap(LongWork::kind, Function.identity()));
    }

    /** Empty for one that this build does not know. */
    Optional<LongWork<?, ?>> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
