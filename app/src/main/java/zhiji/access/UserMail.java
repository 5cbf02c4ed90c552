package zhiji.access;

import java.util.List;

/** Writes to colleagues by mail (邮件), where the installation has a mail server. */
public interface UserMail {

    /** Whether letters can leave at all. */
    boolean isReady();

    /** The whole address of a page, as a link in a letter; {@link #isReady} holds. */
    String link(String path);

    /**
     * Puts a letter into the post with this transaction, in the colleague's language: the texts {@code mail.CODE.subject} and
     * {@code mail.CODE.text} with the values. Whoever has no address gets none.
     */
    void send(User to, String code, List<?> values);
}
