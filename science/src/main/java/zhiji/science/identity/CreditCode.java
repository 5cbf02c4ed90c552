package zhiji.science.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * Is this a genuine unified social credit code (统一社会信用代码), the number of every legal person in China?
 *
 * <p>Eighteen characters (GB 32100-2015): registering authority, kind of body, six digits of the administrative
 * division, nine characters of the organisation code and a check character. With character values c₁…c₁₇ in the
 * alphabet 0–9 A–H J–N P–R T–U W–Y and weights 3^(i−1) mod 31 the check value is (31 − Σ cᵢwᵢ mod 31) mod 31. The
 * organisation code carries its own check (GB 11714-1997): 11 − Σ cᵢwᵢ mod 11 over eight characters valued 0–35 with
 * weights 3, 7, 9, 10, 5, 8, 4, 2, where 10 is written X and 11 is written 0.
 *
 * <p>Before the check, width and case are normalised and separators dropped; O and I, which the alphabet does not
 * have, are not guessed at.
 *
 * @param value the eighteen characters, upper case, both checks passed
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Why a text is not a credit code. */
    public enum Fault {
        /** Not eighteen characters. */
        LENGTH,
        /** A character outside the alphabet (I, O, S, V, Z or a sign). */
        CHARACTER,
        /** Digits three to eight are not an administrative division. */
        DIVISION,
        /** The inner organisation code fails its check. */
        ORGANISATION_CHECK,
        /** The last character is not the check character. */
        CHECK
    }

    /** Valid by construction; use {@link #parse} for what people typed. */
    public CreditCode {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("Not a credit code (" + fault + "): " + value);
        });
    }

    /** The code in what was typed, when it is one. */
    public static Optional<CreditCode> parse(String typed) {
        String value = normal(typed);
        return fault(value).isEmpty() ? Optional.of(new CreditCode(value)) : Optional.empty();
    }

    /** What is wrong with what was typed; empty when nothing is. */
    public static Optional<Fault> check(String typed) {
        return fault(normal(typed));
    }

    /** Full-width letters, lower case, spaces and dashes made uniform; not yet checked. */
    public static String normal(String typed) {
        return TextNormal.key(typed).toUpperCase(Locale.ROOT);
    }

    /** Six digits of the division where the body was registered. */
    public String division() {
        return value.substring(2, 8);
    }

    /** Nine characters of the organisation code, its check included. */
    public String organisation() {
        return value.substring(8, 17);
    }

    private static Optional<Fault> fault(String value) {
        if (value.length() != 18) {
            return Optional.of(Fault.LENGTH);
        }
        for (int i = 0; i < 18; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                return Optional.of(Fault.CHARACTER);
            }
        }
        if (!value.substring(2, 8).chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.of(Fault.DIVISION);
        }
        if (organisationCheck(value) != value.charAt(16)) {
            return Optional.of(Fault.ORGANISATION_CHECK);
        }
        return check18(value) == value.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECK);
    }

    private static char organisationCheck(String value) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static char check18(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
