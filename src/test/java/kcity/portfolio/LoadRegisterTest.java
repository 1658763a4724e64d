package kcity.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kcity.audit.CheckHistory;
import kcity.testing.Platform;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoadRegisterTest {
    @Test
    void theFirstStartLoadsTheRegisterAndAChangedOneIsFound() {
        try (Platform platform = Platform.withoutPages()) {
            LoadRegister load = platform.bean(LoadRegister.class);
            PublishedRegister published = platform.bean(PublishedRegister.class);
            assertThat(published.current().projects()).isEmpty();
            assertThat(load.arrive()).isTrue();
            assertThat(load.arrive()).isFalse();
            assertThat(published.current().projects()).hasSize(63);

            CheckHistory check = platform.bean(CheckHistory.class);
            assertThat(check.check().findings()).isEmpty();

            JdbcClient sql = platform.bean(JdbcClient.class);
            String edit = "update portfolio.register set content = replace(content, '2020-dala', '2020-delhi')";
            assertThatThrownBy(() -> sql.sql(edit).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("the register is never edited");
            sql.sql("alter table portfolio.register disable trigger user").update();
            sql.sql(edit).update();
            assertThat(check.check().findings())
                    .extracting(CheckHistory.Finding::what)
                    .satisfiesExactlyInAnyOrder(
                            what -> assertThat(what).contains("RegisterAdopted says", "the row was changed"),
                            what -> assertThat(what)
                                    .isEqualTo(
                                            "portfolio.register: nobody watches this table: its guard was taken away"));
        }
    }
}
