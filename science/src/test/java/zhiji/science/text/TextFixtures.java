package zhiji.science.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small invented complaints, alike within a label and not the same. */
final class TextFixtures {

    private static final String[] LATE = {"送得太慢", "等了两个小时", "迟到一个小时", "送餐慢", "还没送到"};
    private static final String[] COLD = {"饭菜都凉了", "汤是冷的", "米饭冰凉", "菜凉透了", "冷冰冰的"};
    private static final String[] RUDE = {"态度很差", "客服骂人", "说话难听", "服务态度恶劣", "爱理不理"};
    private static final String[] FILLERS = {"", "，唉", "，今天", "，师傅", "，以后再说吧", "，中午点的", "，谢谢"};

    private TextFixtures() {}

    /** Three labels, so many texts of each. */
    static LabelledTexts complaints(int ofEach, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            add(texts, labels, "慢", LATE, random);
            add(texts, labels, "凉", COLD, random);
            add(texts, labels, "态度", RUDE, random);
        }
        return LabelledTexts.of(texts, labels);
    }

    /** The same with the label 态度 against all others. */
    static LabelledTexts twoLabels(int ofEach, long seed) {
        LabelledTexts three = complaints(ofEach, seed);
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < three.size(); i++) {
            texts.add(three.text(i));
            labels.add(three.label(i).equals("态度") ? "人" : "物");
        }
        return LabelledTexts.of(texts, labels);
    }

    private static void add(List<String> texts, List<String> labels, String label, String[] phrases, Random random) {
        String filler = FILLERS[random.nextInt(FILLERS.length)];
        texts.add(phrases[random.nextInt(phrases.length)] + filler + random.nextInt(1000));
        labels.add(label);
    }
}
