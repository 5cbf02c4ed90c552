package zhiji.science.structural;

import java.util.List;
import java.util.stream.Stream;

/**
 * The two published customer satisfaction models (顾客满意度指数模型), all blocks mode A.
 *
 * <p>Sources: C. Fornell, M. D. Johnson, E. W. Anderson, J. Cha and B. E. Bryant (1996), "The American Customer
 * Satisfaction Index: nature, purpose, and findings", Journal of Marketing 60(4), figure 1 and table 1; M. Tenenhaus,
 * V. Esposito Vinzi, Y.-M. Chatelin and C. Lauro (2005), "PLS path modeling", Computational Statistics &amp; Data
 * Analysis 48(1), figure 1 and table 1.
 */
public final class SatisfactionModels {

    private SatisfactionModels() {}

    /**
     * ACSI. Indicators: EXPE (expected), QUAL (perceived) each overall, fitted to need, reliable; VALU price for quality,
     * quality for price; SATI overall, against expectation, against the ideal; COMP complained (0/1); LOYA repurchase
     * likelihood, price tolerance.
     */
    public static StructuralModel acsi() {
        return new StructuralModel(
                List.of(
                        Construct.reflective("Expectation", "EXPE1", "EXPE2", "EXPE3"),
                        Construct.reflective("Quality", "QUAL1", "QUAL2", "QUAL3"),
                        Construct.reflective("Value", "VALU1", "VALU2"),
                        Construct.reflective("Satisfaction", "SATI1", "SATI2", "SATI3"),
                        Construct.reflective("Complaints", "COMP"),
                        Construct.reflective("Loyalty", "LOYA1", "LOYA2")),
                common());
    }

    /** ECSI with the indicator names of the published mobile phone survey (IMAG1 … CUSL3). */
    public static StructuralModel ecsi() {
        Stream<Path> image = Stream.of("Expectation", "Satisfaction", "Loyalty").map(to -> new Path("Image", to));
        return new StructuralModel(
                List.of(
                        Construct.reflective("Image", "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5"),
                        Construct.reflective("Expectation", "CUEX1", "CUEX2", "CUEX3"),
                        Construct.reflective("Quality", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7"),
                        Construct.reflective("Value", "PERV1", "PERV2"),
                        Construct.reflective("Satisfaction", "CUSA1", "CUSA2", "CUSA3"),
                        Construct.reflective("Complaints", "CUSCO"),
                        Construct.reflective("Loyalty", "CUSL1", "CUSL2", "CUSL3")),
                Stream.concat(image, common().stream()).toList());
    }

    private static List<Path> common() {
        return List.of(
                new Path("Expectation", "Quality"),
                new Path("Expectation", "Value"),
                new Path("Expectation", "Satisfaction"),
                new Path("Quality", "Value"),
                new Path("Quality", "Satisfaction"),
                new Path("Value", "Satisfaction"),
                new Path("Satisfaction", "Complaints"),
                new Path("Satisfaction", "Loyalty"),
                new Path("Complaints", "Loyalty"));
    }
}
