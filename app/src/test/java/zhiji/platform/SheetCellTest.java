package zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "-", "+86 138"})
    void makesTextOfFormulas(String cell) {
        assertThat(SheetCell.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "山西煤业", "-12.50", "+8613803516620", "a=b", "1,234.5", "-1,234"})
    void leavesTheRest(String cell) {
        assertThat(SheetCell.harmless(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1", "''-x", "'", "'a", "-5", "'-5", "+86 138", "@", "a'=b", ""})
    void givesBackWhatWasWritten(String cell) {
        assertThat(SheetCell.original(SheetCell.harmless(cell))).isEqualTo(cell);
    }
}
