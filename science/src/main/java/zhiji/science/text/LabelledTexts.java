package zhiji.science.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Texts and what people said they are about (已标注文本): what a classifier learns from and is measured on. */
public final class LabelledTexts {

    private final List<String> texts;
    private final List<String> labels;
    private final int[] labelOf;

    private LabelledTexts(List<String> texts, List<String> labels, int[] labelOf) {
        this.texts = texts;
        this.labels = labels;
        this.labelOf = labelOf;
    }

    /** Text and label at the same position belong together. */
    public static LabelledTexts of(List<String> texts, List<String> labelOfEach) {
        if (texts.size() != labelOfEach.size()) {
            throw new Refusal(texts.size() + " texts but " + labelOfEach.size() + " labels.");
        }
        List<String> labels = List.copyOf(new TreeSet<>(labelOfEach));
        Map<String, Integer> numbers = new HashMap<>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        return new LabelledTexts(
                List.copyOf(texts),
                labels,
                labelOfEach.stream().mapToInt(numbers::get).toArray());
    }

    public int size() {
        return texts.size();
    }

    /** The distinct labels in the order of their characters. */
    public List<String> labels() {
        return labels;
    }

    public String text(int index) {
        return texts.get(index);
    }

    public String label(int index) {
        return labels.get(labelOf[index]);
    }

    int labelNumber(int index) {
        return labelOf[index];
    }

    /**
     * Each text once, as its first occurrence is labelled: a text seen in training and met again in the test would be
     * remembered, not understood.
     */
    public LabelledTexts withoutDuplicates() {
        Set<String> seen = new HashSet<>();
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (seen.add(texts.get(i))) {
                first.add(i);
            }
        }
        return select(first.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Some of the texts, in the order asked for; labels that none of them has are gone. */
    LabelledTexts select(int[] members) {
        List<String> chosen = new ArrayList<>(members.length);
        List<String> labelOfEach = new ArrayList<>(members.length);
        for (int member : members) {
            chosen.add(texts.get(member));
            labelOfEach.add(label(member));
        }
        return of(chosen, labelOfEach);
    }
}
