import { PlusOutlined, QuestionCircleOutlined, SearchOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import type { User } from "../client/types.gen";
import { InboxBell } from "../features/collaboration/InboxBell";
import { useTexts } from "../texts/texts";
import styles from "./Shell.module.css";
import { UserMenu } from "./UserMenu";

const paletteKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K";

export function TopBar({ user, onSearch, onKeys }: { user: User; onSearch: () => void; onKeys: () => void }) {
  const texts = useTexts();
  const navigate = useNavigate();
  return (
    <header className={styles.top}>
      <button type="button" className={styles.search} onClick={onSearch} aria-label={texts.app.search}>
        <SearchOutlined />
        <span className={styles.hint}>{texts.app.searchHint}</span>
        <kbd>{paletteKey}</kbd>
      </button>
      <div className={styles.right}>
        <Button
          icon={<PlusOutlined />}
          onClick={() => navigate({ to: "/customers/new" })}
          aria-label={texts.app.create}
        >
          {texts.app.create} <kbd>c</kbd>
        </Button>
        <InboxBell />
        <Tooltip title={texts.app.keys}>
          <Button type="text" icon={<QuestionCircleOutlined />} aria-label={texts.app.keys} onClick={onKeys} />
        </Tooltip>
        <UserMenu user={user}>
          <button type="button" className={styles.avatar} aria-label={texts.app.me(user.displayName)}>
            <span>{user.displayName.slice(0, 1).toUpperCase()}</span>
          </button>
        </UserMenu>
      </div>
    </header>
  );
}
