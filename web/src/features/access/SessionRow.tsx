import { Button } from "antd";
import type { OpenSession } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Access.module.css";
import { browserName } from "./browserName";

/** A browser in which somebody is signed in; the one that shows this is not ended here. */
export function SessionRow({ session, busy, onEnd }: { session: OpenSession; busy: boolean; onEnd: () => void }) {
  const texts = useTexts();
  const name = browserName(session.agent) ?? texts.access.unknownBrowser;
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        {name} {session.current && <Badge tone="green">{texts.access.thisBrowser}</Badge>}
        <span className={styles.under}>
          {session.address} · {texts.access.lastUsed} <Moment at={session.lastUsedAt} />
        </span>
      </span>
      {!session.current && (
        <Button type="text" danger loading={busy} aria-label={texts.access.endSessionOf(name)} onClick={onEnd}>
          {texts.access.endSession}
        </Button>
      )}
    </li>
  );
}
