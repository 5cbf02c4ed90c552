package zhiji.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Users;
import zhiji.jobs.JobKind;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.Via;

/**
 * The job that checks or brings in a file, chunk by chunk. Each chunk is one transaction that also saves how far the
 * file is done: whatever stops the server, the next run goes on behind the last chunk that was committed.
 */
@Component
class ImportRun implements JobKind {

    static final String KIND = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportStore store;
    private final Imports imports;
    private final ImportTargets targets;
    private final Users users;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportStore store,
            @org.springframework.context.annotation.Lazy Imports imports,
            ImportTargets targets,
            Users users,
            TransactionTemplate transaction) {
        this.store = store;
        this.imports = imports;
        this.targets = targets;
        this.users = users;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return KIND;
    }
}
