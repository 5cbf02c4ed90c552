import { InboxOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Popover } from "antd";
import { useState } from "react";
import { countUnreadOptions, listInboxOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Collaboration.module.css";
import { InboxList } from "./InboxList";
import { useSeeAll } from "./useSeeAll";

const often = { refetchInterval: 30_000, staleTime: 10_000 };
const most = 100;

/** How many things are new, asked every half minute while somebody looks. */
export function useUnread(): { count: number; shown: string } {
  const unread = useQuery({ ...countUnreadOptions(), ...often });
  const count = unread.data?.count ?? 0;
  return { count, shown: count >= most ? "99+" : String(count) };
}

function Panel({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const seeAll = useSeeAll();
  const inbox = useQuery({ ...listInboxOptions({ query: { limit: 30 } }), refetchOnMount: "always" });
  const items = inbox.data?.items ?? [];
  const [newest] = items;
  return (
    <section className={styles.panel} aria-label={texts.collaboration.inbox}>
      <div className={styles.panelHead}>
        <h2>{texts.collaboration.inbox}</h2>
        {newest && items.some((it) => it.unread) && (
          <Button type="link" size="small" onClick={() => seeAll(newest.at)}>
            {texts.collaboration.markAll}
          </Button>
        )}
      </div>
      <div className={styles.panelBody}>
        {inbox.isPending && <Loading />}
        {inbox.isError && <ProblemAlert error={inbox.error} title={texts.collaboration.inboxFailed} />}
        {inbox.data && items.length === 0 && (
          <EmptyState compact title={texts.collaboration.inboxEmpty} help={texts.collaboration.inboxEmptyHelp} />
        )}
        <InboxList items={items} onOpen={onClose} />
      </div>
      {inbox.data?.next && (
        <div className={styles.panelFoot}>
          <Button
            type="link"
            size="small"
            onClick={() => {
              onClose();
              navigate({ to: "/inbox" });
            }}
          >
            {texts.collaboration.inboxAll}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The way to what is new, with its number. */
export function InboxBell() {
  const texts = useTexts();
  const { count, shown } = useUnread();
  const [open, setOpen] = useState(false);
  const label = count > 0 ? texts.collaboration.inboxUnread(shown) : texts.collaboration.inbox;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 0 } }}
      content={<Panel onClose={() => setOpen(false)} />}
    >
      <span className={styles.bell}>
        <Button type="text" icon={<InboxOutlined />} aria-label={label} aria-expanded={open} />
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {shown}
          </span>
        )}
      </span>
    </Popover>
  );
}
