package kcity.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovedAddressesTest {
    @Test
    void everyPageOfAProjectIsFoundFromTheAddressThatItsAudienceHad() {
        assertThat(MovedController.present("/apply/KCN-2024-D-001/award")).isEqualTo("/projects/KCN-2024-D-001/award");
        assertThat(MovedController.present("/desk/awards/KCN-2024-D-001/payments/2/approval"))
                .isEqualTo("/projects/KCN-2024-D-001/award/payments/2/approval");
        assertThat(MovedController.present("/apply/KCN-2024-D-001/pilot/measurements/values.csv"))
                .isEqualTo("/projects/KCN-2024-D-001/pilot/measurements/values.csv");
        assertThat(MovedController.present("/desk/pilots/KCN-2024-D-001")).isEqualTo("/projects/KCN-2024-D-001/pilot");
    }
}
