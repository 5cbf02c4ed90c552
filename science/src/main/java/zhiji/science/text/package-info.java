/**
 * What customers write (客户文本), read by small models whose reasons can be shown: a linear classifier over runs of
 * characters, which needs no dictionary of words, and lists of phrases that hint at what is not said outright.
 *
 * <p>{@link zhiji.science.text.TextClassifier} learns labels from {@link zhiji.science.text.LabelledTexts} and says
 * which characters of a text spoke for a label; {@link zhiji.science.text.CrossValidation} measures how well it would
 * do; {@link zhiji.science.text.ClassifierFile} keeps it. {@link zhiji.science.text.Cues} marks hints and never
 * judges.
 */
@NullMarked
package zhiji.science.text;

import org.jspecify.annotations.NullMarked;
