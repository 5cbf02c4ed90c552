/**
 * Who is who: Chinese names, addresses and numbers read into parts, compared by the evidence each part carries
 * (Fellegi and Sunter, 1969) and gathered into customers, with every step explained.
 */
@NullMarked
package zhiji.science.identity;

import org.jspecify.annotations.NullMarked;
