import { EllipsisOutlined, HomeOutlined, PlusOutlined, SearchOutlined, TeamOutlined } from "@ant-design/icons";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState } from "react";
import type { User } from "../client/types.gen";
import { useTypes } from "../features/records/recordTypes";
import { useTexts } from "../texts/texts";
import { languageNames } from "../ui/languageNames";
import { changePreferences, type Language, usePreferences } from "../ui/preferences";
import { currentGroup, navigationFor } from "./navigation";
import styles from "./Shell.module.css";
import { useSignOut, useSpeak } from "./UserMenu";

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
  const types = useTypes().data?.items.filter((type) => type.custom) ?? [];
  const places = navigationFor(user.administrator).flatMap((group) => group.places);
  return (
    <Drawer open placement="bottom" size="large" title={user.displayName} onClose={onClose}>
      {places.slice(2).map((place) => item(place.to, place.label(texts), () => navigate({ to: place.to })))}
      {types.map(({ key, label }) => item(key, label, () => navigate({ to: "/records/$type", params: { type: key } })))}
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
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [more, setMore] = useState(false);
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
        {texts.app.customers}
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
        <EllipsisOutlined />
        {texts.app.more}
      </button>
      {more && <More user={user} onClose={() => setMore(false)} />}
    </nav>
  );
}
