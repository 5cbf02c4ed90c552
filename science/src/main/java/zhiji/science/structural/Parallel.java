package zhiji.science.structural;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Numbered tasks shared among threads; each writes its own place, so the order of work does not matter. */
final class Parallel {

    private Parallel() {}

    /** Runs all tasks; every thread asks once for a worker with its own scratch space. */
    static void run(int tasks, int threads, Supplier<IntConsumer> workers) {
        AtomicInteger next = new AtomicInteger();
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        Runnable loop = () -> {
            try {
                IntConsumer worker = workers.get();
                for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                    worker.accept(task);
                }
            } catch (RuntimeException | Error thrown) {
                faults.add(thrown);
                next.set(tasks);
            }
        };
        Thread[] others = new Thread[Math.min(threads, tasks) - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(loop, "structural-" + (i + 1));
            others[i].start();
        }
        loop.run();
        join(others);
        if (faults.peek() instanceof Error error) {
            throw error;
        }
        if (faults.peek() instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static void join(Thread[] others) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException asked) {
                    // The results are being written: finish, then pass the request on.
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
