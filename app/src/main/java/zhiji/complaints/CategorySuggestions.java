package zhiji.complaints;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import zhiji.platform.Ids;
import zhiji.science.text.ClassifierFile;
import zhiji.science.text.CrossValidation;
import zhiji.science.text.LabelledTexts;
import zhiji.science.text.TextClassifier;
import zhiji.science.text.TrainingOptions;

/**
 * Suggests the category of a text (分类建议), as colleagues classified earlier ones. A person decides; how often the suggestion
 * is right on texts it was not learnt from is always told with it.
 */
@Component
class CategorySuggestions {

    private static final int LEAST_TEXTS = 100;
    private static final int MOST_TEXTS = 20_000;
    private static final int FOLDS = 5;

    /** Below this a suggestion is a guess that costs more attention than it saves. */
    private static final double LEAST_PROBABILITY = 0.3;

    private static final double WORTH_LEARNING_ANEW = 1.1;

    private final ModelStore store;
    private final Clock clock;
    private final LoadingCache<Boolean, Optional<Known>> latest;

    CategorySuggestions(ModelStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        latest = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofMinutes(10))
                .build(any -> store.latest().map(model -> new Known(ClassifierFile.read(model.content()), model)));
    }

    private record Known(TextClassifier classifier, ModelStore.Model model) {}

    /** The likeliest category: how probable it is, and how often such suggestions were right on how many texts. */
    record CategorySuggestion(
            UUID category, String name, double probability, double accuracy, int texts, Instant learntAt) {}

    @Nullable
    CategorySuggestion of(String text, Map<UUID, Category> categories) {
        return latest.get(true)
                .flatMap(known -> {
                    var suggestion = known.classifier().classify(text);
                    var category = categories.get(UUID.fromString(suggestion.label()));
                    var model = known.model();
                    return category == null || category.retired() || suggestion.probability() < LEAST_PROBABILITY
                            ? Optional.<CategorySuggestion>empty()
                            : Optional.of(new CategorySuggestion(
                                    category.id(),
                                    category.path(),
                                    suggestion.probability(),
                                    model.accuracy(),
                                    model.texts(),
                                    model.learntAt()));
                })
                .orElse(null);
    }

    /** Learns anew once a tenth more was classified. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void learn() {
        var classified = store.classified();
        var before = store.latest().map(ModelStore.Model::classified).orElse(0);
        if (classified >= LEAST_TEXTS && classified >= before * WORTH_LEARNING_ANEW) {
            learnFrom(store.texts(MOST_TEXTS), classified);
        }
    }

    private void learnFrom(ModelStore.Texts examples, int classified) {
        if (examples.labels().stream().distinct().count() < 2) {
            return;
        }
        var texts = LabelledTexts.of(examples.texts(), examples.labels()).withoutDuplicates();
        if (texts.size() < LEAST_TEXTS) {
            return;
        }
        var quality = CrossValidation.of(texts, FOLDS, TrainingOptions.STANDARD);
        var classifier = TextClassifier.train(texts, TrainingOptions.STANDARD);
        store.replace(new ModelStore.Model(
                Ids.next(),
                ClassifierFile.write(classifier),
                classified,
                texts.size(),
                texts.labels().size(),
                quality.accuracy(),
                quality.macroF1(),
                clock.instant()));
        latest.invalidateAll();
    }
}
