package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

class GoneDatabaseTest {
    @ParameterizedTest
    @CsvSource({
        "57P01, true",
        "57P02, true",
        "57P03, true",
        "08006, true",
        "08001, true",
        "57014, false",
        "42P01, false",
        "23505, false",
        ", false"
    })
    void aDatabaseThatEndsMeanwhileIsNoErrorOfOurs(@Nullable String state, boolean gone) {
        var failure = new CannotCreateTransactionException("no transaction", new SQLException("It says so", state));
        assertThat(GoneDatabase.isBehind(failure)).isEqualTo(gone);
    }
}
