package zhiji.improvements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import zhiji.complaints.Followers;
import zhiji.platform.Problem;
import zhiji.types.PersonalHolding;

/** What the words of improvements must and must not be (措辞): so long, five whys at most, and in public nobody's name. */
@Component
class Wording {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_SENTENCE = 500;
    private static final int MOST_WHYS = 5;

    private final LinkStore links;
    private final Followers followers;
    private final ObjectProvider<PersonalHolding> holdings;

    Wording(LinkStore links, Followers followers, ObjectProvider<PersonalHolding> holdings) {
        this.links = links;
        this.followers = followers;
        this.holdings = holdings;
    }

    /** @throws Problem naming what is missing or too long */
    static void check(Improvement improvement) {
        var faults = new ArrayList<Problem.Field>();
        var fault = improvement.fault();
        if (fault.title().isBlank()) {
            faults.add(Problem.Field.of("title", "required"));
        }
        length("title", fault.title(), LONGEST_TITLE, faults);
        length("wrong", fault.text(), LONGEST_TEXT, faults);
        length("whys", fault.whys(), LONGEST_TEXT, faults);
        var whys = fault.whys();
        if (whys != null && whys.lines().filter(line -> !line.isBlank()).count() > MOST_WHYS) {
            faults.add(Problem.Field.of("whys", "improvement.five-whys", MOST_WHYS));
        }
        length("product", fault.match().product(), LONGEST_LINE, faults);
        length("shop", fault.match().shop(), LONGEST_LINE, faults);
        length("action", improvement.plan().action(), LONGEST_TEXT, faults);
        length("finding", improvement.course().finding(), LONGEST_TEXT, faults);
        length("said", improvement.board().said(), LONGEST_SENTENCE, faults);
        length("did", improvement.board().did(), LONGEST_SENTENCE, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** @throws Problem if what everybody may read is missing, or names a linked case or somebody in it */
    void checkPublic(Improvement improvement) {
        var said = improvement.board().said();
        var did = improvement.board().did();
        var faults = new ArrayList<Problem.Field>();
        if (said == null) {
            faults.add(Problem.Field.of("said", "required"));
        }
        if (did == null) {
            faults.add(Problem.Field.of("did", "required"));
        }
        var names = names(improvement);
        unnamed("said", said, names, faults);
        unnamed("did", did, names, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private Set<String> names(Improvement improvement) {
        var complaints = links.complaints(improvement.id());
        var names = new HashSet<>(followers.names(complaints));
        var parties = followers.parties(complaints);
        if (!parties.isEmpty()) {
            holdings.forEach(holding -> names.addAll(holding.names(parties)));
        }
        // A single character names half the world.
        names.removeIf(name -> name.length() < 2);
        return names;
    }

    private static void unnamed(String field, @Nullable String text, Set<String> names, List<Problem.Field> faults) {
        if (text != null) {
            names.stream()
                    .filter(text::contains)
                    .findFirst()
                    .ifPresent(name -> faults.add(Problem.Field.of(field, "improvement.names-somebody", name)));
        }
    }

    private static void length(String field, @Nullable String text, int longest, List<Problem.Field> faults) {
        if (text != null && (text.length() > longest || text.indexOf('\0') >= 0)) {
            faults.add(Problem.Field.of(field, "text.length", 0, longest));
        }
    }
}
