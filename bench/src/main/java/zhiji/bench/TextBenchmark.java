package zhiji.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhiji.science.text.Cue;
import zhiji.science.text.Cues;
import zhiji.science.text.LabelledTexts;
import zhiji.science.text.Suggestion;
import zhiji.science.text.TextClassifier;
import zhiji.science.text.TrainingOptions;

/**
 * One text of 25 characters, the length of a food review: classified on one core, and searched for cues; and training on
 * 12,000 of them. {@code ./zhiji bench micro TextBenchmark}; bounds: 20,000 texts a second, training 5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class TextBenchmark {

    private static final int TEXTS = 12_000;
    private static final int WORDS = 3_000;
    private static final int WORDS_PER_TEXT = 12;
    private static final String MARKS = "，。！ ";

    private final Random random = new Random(7);
    private List<String> texts = List.of();
    private LabelledTexts labelled = LabelledTexts.of(List.of(), List.of());
    private TextClassifier classifier =
            TextClassifier.train(LabelledTexts.of(List.of("好", "差"), List.of("1", "0")), TrainingOptions.STANDARD);
    private int next;

    /** Words are used as in real language, a few often and most rarely; each speaks for a label by its number. */
    @Setup
    public void write() {
        texts = new ArrayList<>(TEXTS);
        List<String> labels = new ArrayList<>(TEXTS);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int votes = 0;
            for (int word = 0; word < WORDS_PER_TEXT; word++) {
                int number = (int) Math.pow(WORDS, random.nextDouble());
                text.append((char) ('一' + number * 7)).append((char) ('一' + number * 13 % 5_000));
                votes += number % 3 == 0 ? 1 : 0;
            }
            texts.add(text.append(MARKS.charAt(i % MARKS.length())).toString());
            labels.add(votes > WORDS_PER_TEXT / 3 ? "0" : "1");
        }
        labelled = LabelledTexts.of(texts, labels);
        classifier = TextClassifier.train(labelled, TrainingOptions.STANDARD);
    }

    /** Suggests a label. */
    @Benchmark
    public Suggestion classify() {
        return classifier.classify(text());
    }

    /** Looks for cues. */
    @Benchmark
    public List<Cue> cues() {
        return Cues.of(text());
    }

    /** Learns from all, calibration included, on as many cores as there are. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public TextClassifier train() {
        return TextClassifier.train(labelled, TrainingOptions.STANDARD);
    }

    private String text() {
        next = (next + 1) % TEXTS;
        return texts.get(next);
    }
}
