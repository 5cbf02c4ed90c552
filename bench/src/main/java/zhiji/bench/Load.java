package zhiji.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A bounded closed loop: each user sends the next request when the last was answered. */
record Load(Server server, int users, Duration warmUp, Duration duration) {

    /** One thing a user does; answers whether it went well. */
    interface Operation {
        boolean run(Connection connection, SplittableRandom random) throws IOException;
    }

    /** What was measured; latencies are sorted, in nanoseconds. */
    @SuppressWarnings("ArrayRecordComponent") // a million numbers, never compared nor shared
    record Result(
            String name, long[] latencies, int failures, double seconds, Duration serverCpu, Duration databaseCpu) {

        double perSecond() {
            return latencies.length / seconds;
        }

        double millis(double quantile) {
            return latencies.length == 0 ? 0 : latencies[(int) (quantile * (latencies.length - 1))] / 1e6;
        }

        double cpuMillis(Duration cpu) {
            return latencies.length == 0 ? 0 : (double) cpu.toMillis() / latencies.length;
        }
    }

    Result run(String name, Operation operation) throws IOException {
        loop(operation, warmUp, 1);
        var serverBefore = server.serverCpu();
        var databaseBefore = server.databaseCpu();
        var started = System.nanoTime();
        var outcome = loop(operation, duration, 2);
        var seconds = (System.nanoTime() - started) / 1e9;
        return new Result(
                name,
                outcome.latencies,
                outcome.failures,
                seconds,
                server.serverCpu().minus(serverBefore),
                server.databaseCpu().minus(databaseBefore));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Outcome(long[] latencies, int failures) {}

    private Outcome loop(Operation operation, Duration length, long seed) throws IOException {
        var deadline = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(users)) {
            var running = new ArrayList<Future<Outcome>>();
            for (var user = 0; user < users; user++) {
                var random = new SplittableRandom(seed * 1000 + user);
                running.add(threads.submit(() -> work(operation, random, deadline)));
            }
            var latencies = new long[0];
            var failures = 0;
            for (var user : running) {
                var outcome = user.get();
                latencies = concat(latencies, outcome.latencies);
                failures += outcome.failures;
            }
            Arrays.sort(latencies);
            return new Outcome(latencies, failures);
        } catch (ExecutionException fault) {
            throw new IOException(fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private Outcome work(Operation operation, SplittableRandom random, long deadline) throws IOException {
        var latencies = new long[1024];
        var count = 0;
        var failures = 0;
        try (var connection = server.connect()) {
            while (System.nanoTime() < deadline) {
                var started = System.nanoTime();
                if (!operation.run(connection, random)) {
                    failures++;
                }
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - started;
            }
        }
        return new Outcome(Arrays.copyOf(latencies, count), failures);
    }

    private static long[] concat(long[] left, long[] right) {
        var all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }
}
