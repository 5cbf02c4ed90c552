package zhiji.types;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import zhiji.platform.Problem;

/** Reads a formula as people write it, {@code round(price * (1 - discount), 2)}; says where it stops making sense. */
public final class FormulaReader {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private final String text;
    private final String path;
    private int at;
    private int depth;

    private FormulaReader(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /**
     * Reads a formula as somebody typed it.
     *
     * @throws Problem under {@code path} if this is none
     */
    public static Formula read(String text, String path) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid(java.util.List.of(Problem.Field.of(path, "text.length", 1, LONGEST)));
        }
        var reader = new FormulaReader(text, path);
        var formula = reader.sum();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.fault();
        }
        return formula;
    }

    private Formula sum() {
        if (++depth > DEEPEST) {
            throw fault();
        }
        var left = product();
        while (true) {
            if (takes('+')) {
                left = new Formula.Arithmetic(Formula.Sign.PLUS, left, product());
            } else if (takes('-')) {
                left = new Formula.Arithmetic(Formula.Sign.MINUS, left, product());
            } else {
                depth--;
                return left;
            }
        }
    }

    private Formula product() {
        var left = single();
        while (true) {
            if (takes('*')) {
                left = new Formula.Arithmetic(Formula.Sign.TIMES, left, single());
            } else if (takes('/')) {
                left = new Formula.Arithmetic(Formula.Sign.DIVIDED, left, single());
            } else {
                return left;
            }
        }
    }

    private Formula single() {
        if (takes('(')) {
            var inner = sum();
            expect(')');
            return inner;
        }
        if (takes('-')) {
            if (++depth > DEEPEST) {
                throw fault();
            }
            var negative = new Formula.Arithmetic(Formula.Sign.MINUS, new Formula.Constant(BigDecimal.ZERO), single());
            depth--;
            return negative;
        }
        skipBlanks();
        var from = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw fault();
        }
        var word = text.substring(from, at);
        if (Character.isDigit(word.charAt(0))) {
            return number(word, from);
        }
        return takes('(') ? call(word, from) : new Formula.Value(word);
    }

    private Formula number(String word, int from) {
        try {
            return new Formula.Constant(new BigDecimal(word));
        } catch (NumberFormatException noNumber) {
            at = from;
            throw fault();
        }
    }

    private Formula call(String word, int from) {
        var name = Arrays.stream(Formula.Name.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (name.isEmpty()) {
            at = from;
            throw fault();
        }
        var arguments = new ArrayList<Formula>();
        do {
            arguments.add(sum());
        } while (takes(','));
        expect(')');
        if (arguments.size() != name.get().arguments()) {
            at = from;
            throw fault();
        }
        return new Formula.Call(name.get(), arguments);
    }

    private boolean takes(char sign) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char sign) {
        if (!takes(sign)) {
            throw fault();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isPartOfWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '.';
    }

    private Problem fault() {
        return Problem.invalid(java.util.List.of(
                Problem.Field.of(path, "formula.unreadable", text.substring(0, Math.min(at, text.length())))));
    }
}
