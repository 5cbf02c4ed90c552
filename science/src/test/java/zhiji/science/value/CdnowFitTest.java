package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Estimates and standard errors published for the CDNOW sample, with the tolerance the flat ridges allow. */
class CdnowFitTest {

    private static final Histories HISTORIES = Cdnow.BASE.histories();

    @Test
    void fitsBgNbd() {
        Fit<BgNbd> fit = BgNbd.fit(HISTORIES, FitOptions.DEFAULT);
        assertFit(fit, -9582.429207, 1e-4);
        assertThat(fit.model().r()).isCloseTo(.242594508, within(5e-4));
        assertThat(fit.model().alpha()).isCloseTo(4.413601681, within(5e-4));
        assertThat(fit.model().a()).isCloseTo(.792921981, within(5e-4));
        assertThat(fit.model().b()).isCloseTo(2.425906828, within(5e-3));
        assertErrors(fit, .012557, .378224, .185733, .705407);
    }

    @Test
    void fitsMbgNbd() {
        Fit<MbgNbd> fit = MbgNbd.fit(HISTORIES, FitOptions.DEFAULT);
        assertFit(fit, -9582.135716, 1e-4);
        assertThat(fit.model().r()).isCloseTo(.524843, within(5e-4));
        assertThat(fit.model().alpha()).isCloseTo(6.183086, within(5e-4));
        assertThat(fit.model().a()).isCloseTo(.891359, within(5e-4));
        assertThat(fit.model().b()).isCloseTo(1.614002, within(5e-4));
        assertErrors(fit, .083264, .695598, .154785, .537472);
    }

    @Test
    void fitsParetoNbd() {
        Fit<ParetoNbd> fit = ParetoNbd.fit(HISTORIES, FitOptions.DEFAULT);
        assertFit(fit, -9594.976179, 1e-4);
        assertThat(fit.model().r()).isCloseTo(.553277, within(1e-3));
        assertThat(fit.model().alpha()).isCloseTo(10.577683, within(5e-3));
        assertThat(fit.model().s()).isCloseTo(.606240, within(1e-3));
        assertThat(fit.model().beta()).isCloseTo(11.668737, within(.03));
        assertErrors(fit, .0476264, .8427222, .1872594, 6.2105448);
    }

    @Test
    void fitsNbd() {
        Fit<Nbd> fit = Nbd.fit(HISTORIES, FitOptions.DEFAULT);
        assertFit(fit, -9763.657615, 1e-3);
        assertThat(fit.model().r()).isCloseTo(.38476588, within(1e-3));
        assertThat(fit.model().alpha()).isCloseTo(12.07201373, within(1e-3));
    }

    @Test
    void fitsGammaGamma() {
        Fit<GammaGamma> fit =
                GammaGamma.fit(Cdnow.frequencies(Cdnow.BASE), Cdnow.meanSpend(Cdnow.BASE), FitOptions.DEFAULT);
        assertFit(fit, -4055.917695, 1e-3);
        assertThat(fit.model().p()).isCloseTo(6.249572, within(.005));
        assertThat(fit.model().q()).isCloseTo(3.744225, within(.005));
        assertThat(fit.model().gamma()).isCloseTo(15.443524, within(.02));
    }

    private static void assertFit(Fit<?> fit, double logLikelihood, double tolerance) {
        assertThat(fit.converged()).as(fit.toString()).isTrue();
        assertThat(fit.remark()).isEmpty();
        assertThat(fit.logLikelihood()).as(fit.toString()).isCloseTo(logLikelihood, within(tolerance));
    }

    private static void assertErrors(Fit<?> fit, double... errors) {
        for (int i = 0; i < errors.length; i++) {
            assertThat(fit.parameters().get(i).standardError())
                    .as(fit.parameters().get(i).name())
                    .isCloseTo(errors[i], withinPercentage(1));
        }
    }
}
