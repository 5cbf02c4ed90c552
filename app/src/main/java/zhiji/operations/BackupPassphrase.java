package zhiji.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What backups are encrypted with: given to the process, kept nowhere. */
@Component
class BackupPassphrase {

    private final String text;

    BackupPassphrase(@Value("${zhiji.backup.passphrase:}") String text) {
        this.text = text;
    }

    boolean isSet() {
        return !text.isEmpty();
    }

    @Nullable
    String text() {
        return isSet() ? text : null;
    }
}
