/**
 * Customer science: what customers are worth ({@code value}), what they feel ({@code structural}), who they are
 * ({@code identity}), what they write ({@code text}) and when an answer was promised ({@code service}). Pure functions:
 * arrays and small records in, records out; no input or output, no clock, no hidden state.
 */
@NullMarked
package zhiji.science;

import org.jspecify.annotations.NullMarked;
