package zhiji.science.identity;

import java.util.List;

/**
 * Models for an installation that has too few records to learn from (内置模型).
 *
 * <p>Learnt without labels from generated archives: organisations by {@code ./zhiji match --model} on the million of
 * {@code gen_zh_customers.py 1000000 20261121}, persons from 400,000 of the test class {@code GeneratedPersons}, seed
 * 20261121; rounded to three digits. Three things were then set by hand, as made-up slips are fewer in kind than real
 * ones: one customer's values differ in at least one pair of twenty (birthdays and identity numbers: of a hundred), and
 * strangers share a registered number in one pair of a hundred million.
 */
public final class LinkageModels {

    private static final LinkageModel ORGANISATIONS = new LinkageModel(
            1_000_003,
            1.51e-6,
            List.of(
                    field(
                            new Field("name", 0, FieldKind.ORGANISATION),
                            new double[] {0.413, 0.26, 0.22, 0.0544, 0.00218, 5e-7, 0.05},
                            new double[] {5e-7, 5e-7, 5.01e-7, 4.15e-5, 8.5e-6, 5e-7, 0.99995},
                            new double[] {2.4, 2.4, 67.1, 0, 67.1, 0, 0}),
                    field(
                            new Field("creditCode", 1, FieldKind.CREDIT_CODE),
                            new double[] {0.869, 0.121, 0.01, 2.07e-6},
                            new double[] {1e-8, 1.36e-6, 0.0633, 0.937},
                            new double[] {1.77, 0, 0, 0}),
                    field(
                            new Field("contact", 2, FieldKind.PERSON),
                            new double[] {0.582, 0.052, 0.107, 0.259},
                            new double[] {4.65e-5, 1.03e-3, 2.12e-3, 0.997},
                            new double[] {141, 0, 0, 0}),
                    field(
                            new Field("phone", 3, FieldKind.PHONE),
                            new double[] {0.767, 0.0552, 0.177},
                            new double[] {5.68e-7, 5.68e-7, 1},
                            new double[] {2.3, 0, 0}),
                    field(
                            new Field("email", 4, FieldKind.EMAIL),
                            new double[] {0.882, 0.0684, 0.05},
                            new double[] {6.83e-7, 1.84e-4, 1},
                            new double[] {2.18, 0, 0}),
                    field(
                            new Field("address", 5, FieldKind.ADDRESS),
                            new double[] {0.842, 0.101, 0.00343, 0.00412, 0.05},
                            new double[] {5.96e-7, 7.75e-6, 5.3e-5, 4.75e-4, 0.999},
                            new double[] {13.2, 0, 0, 0, 0})),
            Calibration.NONE);

    private static final LinkageModel PERSONS = new LinkageModel(
            400_001,
            2.6e-6,
            List.of(
                    field(
                            new Field("name", 0, FieldKind.PERSON),
                            new double[] {0.842, 0.0374, 0.0706, 0.05},
                            new double[] {6.34e-5, 9.84e-4, 1.86e-3, 0.997},
                            new double[] {137, 0, 0, 0}),
                    field(
                            new Field("identityNumber", 1, FieldKind.CODE),
                            new double[] {0.958, 0.0317, 0.01},
                            new double[] {1e-8, 3.14e-6, 1},
                            new double[] {1.57, 0, 0}),
                    field(
                            new Field("phone", 2, FieldKind.PHONE),
                            new double[] {0.813, 0.0289, 0.158},
                            new double[] {5.55e-7, 5.55e-7, 1},
                            new double[] {2.26, 0, 0}),
                    field(
                            new Field("email", 3, FieldKind.EMAIL),
                            new double[] {0.826, 0.0431, 0.13},
                            new double[] {2e-6, 2e-6, 1},
                            new double[] {1.67, 0, 0}),
                    field(
                            new Field("birthday", 4, FieldKind.DATE),
                            new double[] {0.953, 0.0375, 0.0001, 0.01},
                            new double[] {7.09e-5, 1.39e-3, 3.17e-3, 0.995},
                            new double[] {13.3, 0, 0, 0}),
                    field(
                            new Field("address", 5, FieldKind.ADDRESS),
                            new double[] {0.716, 0.0826, 0.000483, 0.00947, 0.191},
                            new double[] {1.19e-6, 3.56e-6, 2.03e-3, 0.047, 0.951},
                            new double[] {1.79, 0, 0, 0, 0})),
            Calibration.NONE);

    private LinkageModels() {}

    /** Chinese organisations: name, creditCode, contact, phone, email, address. */
    public static LinkageModel organisations() {
        return ORGANISATIONS;
    }

    /** Chinese persons: name, identityNumber, phone, email, birthday, address. */
    public static LinkageModel persons() {
        return PERSONS;
    }

    private static LinkageModel.FieldModel field(Field field, double[] m, double[] u, double[] usualShare) {
        return new LinkageModel.FieldModel(field, PreparedField.of(field).levels(), m, u, usualShare);
    }
}
