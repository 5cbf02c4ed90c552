package zhiji.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** A file (导入) that is brought into the archive or the ledger, and how far that is. */
record Import(
        UUID id,
        String target,
        Upload upload,
        ImportChoices settings,
        List<ImportColumn> columns,
        ImportStatus status,
        Progress progress,
        Problem.@Nullable Field failure,
        Instant createdAt,
        UserId createdBy) {

    /**
     * The file as it was received; the digest is SHA-256 in hexadecimal digits. {@code like} is the name of the earlier file
     * whose settings were proposed for it.
     */
    record Upload(
            String name,
            long size,
            String digest,
            ImportFormat format,
            @Nullable String like) {

        Upload like(@Nullable String earlier) {
            return new Upload(name, size, digest, format, earlier);
        }
    }

    /**
     * Where a check or a run stands. The position is the number of the last row that is done, the share that of the file;
     * results are there once there was a check or a run. The job is the one that may go on with it.
     */
    record Progress(
            @Nullable UUID job,
            long position,
            double share,
            @Nullable ImportCounts checked,
            @Nullable ImportCounts result,
            @Nullable Reversal reversal) {

        static final Progress NONE = new Progress(null, 0, 0, null, null, null);

        ImportCounts counts(boolean trial) {
            var counts = trial ? checked : result;
            return counts == null ? ImportCounts.NONE : counts;
        }

        /** Further on in the run, or in the check while there is no run. */
        Progress reached(long row, double part, ImportCounts counts) {
            return result == null
                    ? new Progress(job, row, part, counts, null, null)
                    : new Progress(job, row, part, checked, counts, null);
        }

        /** Further on in taking back. */
        Progress reverted(Reversal counts) {
            return new Progress(job, position, counts.share(), checked, result, counts);
        }

        Progress whole() {
            return new Progress(null, position, 1, checked, result, reversal);
        }

        Progress resting() {
            return new Progress(null, position, share, checked, result, reversal);
        }

        /** Under way by a job, from where it rests. */
        Progress by(UUID work) {
            return new Progress(work, position, share, checked, result, reversal);
        }
    }

    /** What became of the records when the import was taken back: gone, restored to what they were, kept. */
    record Reversal(long records, long removed, long restored, long kept) {

        double share() {
            return records == 0 ? 1 : (double) (removed + restored + kept) / records;
        }

        Reversal plus(long gone, long back, long staying) {
            return new Reversal(records, removed + gone, restored + back, kept + staying);
        }
    }

    Import with(ImportStatus other, Progress reached) {
        return new Import(id, target, upload, settings, columns, other, reached, null, createdAt, createdBy);
    }

    Import with(ImportChoices others, List<ImportColumn> found) {
        return new Import(
                id, target, upload, others, found, ImportStatus.DRAFT, Progress.NONE, null, createdAt, createdBy);
    }

    Import failed(Problem.Field reason) {
        return new Import(
                id,
                target,
                upload,
                settings,
                columns,
                ImportStatus.FAILED,
                progress.resting(),
                reason,
                createdAt,
                createdBy);
    }

    /** It was taken back, at least in part. */
    boolean isReverted() {
        return progress.reversal() != null;
    }

    /** A run was begun, even if it rests now; the rows it did are in. */
    boolean isBegun() {
        return progress.result() != null;
    }
}
