import { EllipsisOutlined, HomeOutlined, PlusOutlined, SearchOutlined, TeamOutlined } from "@ant-design/icons";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState } from "react";
import type { User } from "../client/types.gen";
import { useUnread } from "../features/collaboration/InboxBell";
import { useTypes } from "../features/records/recordTypes";
import { useTexts } from "../texts/texts";
import { languageNames } from "../ui/languageNames";
import { changePreferences, type Language, usePreferences } from "../ui/preferences";
import { currentGroup, navigationFor } from "./navigation";
import styles from "./Shell.module.css";
import { useSignOut, useSpeak } from "./UserMenu";
import { useGroupNames } from "./useGroupNames";

const inBar = new Set<string>(["/", "/customers"]);
const languages: readonly Language[] = ["zh-CN", "zh-TW", "en"];

function More({ user, onClose }: { user: User; onClose: () => void }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const { language, appearance } = usePreferences();
  const speak = useSpeak();
  const signOut = useSignOut();
  const item = (key: string, label: string, onClick: () => void, current = false) => (
    <button
      key={key}
      type="button"
      className={styles.item}
      aria-pressed={current}
      style={{ height: 44, fontWeight: current ? 600 : 400 }}
      onClick={() => {
        onClick();
        onClose();
      }}
    >
      {label}
    </button>
  );
  const names = useGroupNames();
  const types = useTypes().data?.items.filter((type) => type.custom) ?? [];
  const groups = navigationFor(user.administrator).map(({ key, places }) => ({
    key,
    places: places.filter((place) => !inBar.has(place.to)),
    types: key === "customers" ? types : [],
  }));
  return (
    <Drawer open placement="bottom" size="large" title={user.displayName} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.key}>
          {group.places.length + group.types.length > 1 && <h3 className={styles.moreTitle}>{names[group.key]}</h3>}
          {group.types.map(({ key, label }) =>
            item(key, label, () => navigate({ to: "/records/$type", params: { type: key } })),
          )}
          {group.places.map((place) => item(place.to, place.label(texts), () => navigate({ to: place.to })))}
        </section>
      ))}
      <hr style={{ border: 0, borderTop: "1px solid var(--line)" }} />
      {languages.map((it) => item(it, languageNames[it], () => speak(it), it === language))}
      <hr style={{ border: 0, borderTop: "1px solid var(--line)" }} />
      {(["light", "dark", "system"] as const).map((it) =>
        item(it, texts.app[it], () => changePreferences({ appearance: it }), it === appearance),
      )}
      <hr style={{ border: 0, borderTop: "1px solid var(--line)" }} />
      {item("out", texts.app.signOut, signOut)}
    </Drawer>
  );
}

/** On a phone everything is within reach of a thumb. */
export function BottomBar({ user, onSearch }: { user: User; onSearch: () => void }) {
  const texts = useTexts();
  const { customers } = useGroupNames();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [more, setMore] = useState(false);
  const unread = useUnread();
  const group = currentGroup(pathname);
  const current = (key: string) => (group === key ? { "aria-current": "page" as const } : {});
  return (
    <nav className={styles.bottom} aria-label={texts.app.navigation}>
      <Link to="/" {...current("today")}>
        <HomeOutlined />
        {texts.app.today}
      </Link>
      <Link to="/customers" {...current("customers")}>
        <TeamOutlined />
        {customers}
      </Link>
      <button
        type="button"
        className={styles.plus}
        aria-label={texts.app.create}
        onClick={() => navigate({ to: "/customers/new" })}
      >
        <span>
          <PlusOutlined />
        </span>
      </button>
      <button type="button" onClick={onSearch}>
        <SearchOutlined />
        {texts.app.search}
      </button>
      <button type="button" onClick={() => setMore(true)} {...current("settings")}>
        <span className={styles.news}>
          <EllipsisOutlined />
          {unread.count > 0 && (
            <span className={styles.newsDot}>
              <span className="visually-hidden">{texts.collaboration.inboxUnread(unread.shown)}</span>
            </span>
          )}
        </span>
        {texts.app.more}
      </button>
      {more && <More user={user} onClose={() => setMore(false)} />}
    </nav>
  );
}
