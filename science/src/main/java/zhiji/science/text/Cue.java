package zhiji.science.text;

/**
 * A phrase that may hint at something (线索): a place to look at, not a finding.
 *
 * @param kind what it may hint at
 * @param start where it begins in the text, in UTF-16 units as {@link String#charAt} counts
 * @param end where it ends, exclusive
 * @param phrase the entry of the list it matched, simplified, with … for a gap
 */
public record Cue(CueKind kind, int start, int end, String phrase) {}
