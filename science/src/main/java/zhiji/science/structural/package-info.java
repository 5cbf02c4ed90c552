/**
 * What a customer feels, measured (满意度结构模型): structural models of latent constructs such as satisfaction,
 * estimated by partial least squares, with their quality, intervals, 0–100 index and priorities; simple survey measures
 * (NPS, CSAT, effort, delivered value); and the chain from staff to customers. {@link Study} is the front door for
 * structural models.
 *
 * <p>Every function is pure. Randomness comes from a stated seed and gives the same result on any number of threads.
 * What cannot be estimated honestly ends in a {@link Refusal} whose message is a sentence for the analyst.
 */
@NullMarked
package zhiji.science.structural;

import org.jspecify.annotations.NullMarked;
