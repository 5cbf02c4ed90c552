package zhiji.postgres;

import java.lang.management.ManagementFactory;

/** How much of this machine's memory the database may count on, beside a server on the same machine. */
final class Memory {

    private static final long MEBIBYTE = 1024L * 1024;

    private Memory() {}

    static long sharedBuffersMebibytes() {
        return Math.clamp(totalMebibytes() / 8, 128, 2048);
    }

    static long cacheMebibytes() {
        return Math.max(256, totalMebibytes() / 2);
    }

    private static long totalMebibytes() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean detailed
                ? detailed.getTotalMemorySize() / MEBIBYTE
                : 2048;
    }
}
