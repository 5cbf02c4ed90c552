/**
 * A PostgreSQL of one's own: unpacked from a Maven artifact, durable, found again after its owner was killed. The server
 * runs on it unless it is given another database; the build and the tests run on it always.
 */
@NullMarked
package zhiji.postgres;

import org.jspecify.annotations.NullMarked;
