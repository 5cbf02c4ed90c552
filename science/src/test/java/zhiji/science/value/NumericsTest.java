package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against closed forms and tabled values (Abramowitz and Stegun 1964). */
class NumericsTest {

    @Test
    void knowsGammaAndItsDerivative() {
        assertThat(Numerics.logGamma(.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(Numerics.logGamma(1)).isCloseTo(0, within(1e-14));
        assertThat(Numerics.logGamma(11)).isCloseTo(Math.log(3628800), within(1e-14));
        assertThat(Numerics.logGamma(1e-8)).isCloseTo(18.42068073818021, within(1e-13));
        assertThat(Numerics.logGamma(1e6)).isCloseTo(12815504.56914761, within(1e-8));
        assertThat(Numerics.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-14));
        assertThat(Numerics.digamma(.5)).isCloseTo(-1.9635100260214235, within(1e-14));
        assertThat(Numerics.digamma(30)).isCloseTo(3.384438132685525, within(1e-14));
        assertThat(Numerics.logBeta(2, 3)).isCloseTo(-Math.log(12), within(1e-14));
    }

    @Test
    void knowsHypergeometricFunctions() {
        assertThat(Numerics.hypergeometric(1, 1, 2, .5)).isCloseTo(2 * Math.log(2), within(1e-14));
        assertThat(Numerics.hypergeometric(.5, 1, 1.5, .81)).isCloseTo(Math.log(1.9 / .1) / 1.8, within(1e-13));
        assertThat(Numerics.hypergeometric(-2, 3, 4, .9)).isCloseTo(1 - 1.5 * .9 + .6 * .81, within(1e-14));
    }

    @Test
    void knowsDistributions() {
        assertThat(Numerics.regularisedBeta(.3, 2, 3)).isCloseTo(.3483, within(1e-14));
        assertThat(Numerics.regularisedBeta(.9, 2, 3)).isCloseTo(.9963, within(1e-14));
        assertThat(Numerics.normalProbability(1.959963984540054)).isCloseTo(.975, within(1e-15));
        assertThat(Numerics.normalProbability(-8)).isCloseTo(6.220960574271785e-16, within(1e-28));
        assertThat(Numerics.normalQuantile(.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Numerics.normalQuantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-9));
        assertThat(Numerics.studentTwoSided(2.228138852, 10)).isCloseTo(.05, within(1e-9));
        assertThat(Numerics.studentQuantile(.95, 10)).isCloseTo(2.228138852, within(1e-9));
        assertThat(Numerics.fisherTail(4.964602744, 1, 10)).isCloseTo(.05, within(1e-9));
    }

    @Test
    void integratesSmoothFunctionsExactly() {
        assertThat(GaussLegendre.EIGHT.integrate(x -> Math.pow(x, 15), 0, 1, 1)).isCloseTo(1 / 16.0, within(1e-15));
        assertThat(GaussLegendre.SIXTEEN.integrate(Math::exp, 0, 2, 1)).isCloseTo(Math.expm1(2), within(1e-14));
        assertThat(GaussLegendre.discounted(.1, w -> 1)).isCloseTo(10, within(1e-10));
        assertThat(GaussLegendre.discounted(50, w -> 1)).isCloseTo(.02, within(1e-13));
    }
}
