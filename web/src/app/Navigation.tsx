import {
  FundOutlined,
  HomeOutlined,
  InboxOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SettingOutlined,
  SoundOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { Tooltip } from "antd";
import { useState } from "react";
import { listStarsOptions } from "../client/@tanstack/react-query.gen";
import { useTypes } from "../features/records/recordTypes";
import { TwinsWaiting } from "../features/review/TwinsWaiting";
import { useTexts } from "../texts/texts";
import { changePreferences, usePreferences } from "../ui/preferences";
import { RecordLink } from "../ui/RecordLink";
import { Seal, Wordmark } from "../ui/Seal";
import { currentGroup, type Group, navigationFor, nearest, shownTypes } from "./navigation";
import styles from "./Shell.module.css";
import { useGroupNames } from "./useGroupNames";

const fewStars = 6;
const icons = {
  today: HomeOutlined,
  inbox: InboxOutlined,
  customers: TeamOutlined,
  worth: FundOutlined,
  listening: SoundOutlined,
  settings: SettingOutlined,
};

function GroupItems({ group, open, current }: { group: Group; open: boolean; current: boolean }) {
  const texts = useTexts();
  const Icon = icons[group.key];
  const [first, ...rest] = group.places;
  const label = useGroupNames()[group.key];
  // Folded, or with one place only, a group is one link; open and current, its places stand below its name.
  if (open && current && rest.length > 0) {
    return (
      <li>
        <span className={styles.group}>
          <Icon />
          {label}
        </span>
        <ul>
          {group.places.map((place) => (
            <li key={place.to}>
              <PlaceLink to={place.to} label={place.label(texts)} />
            </li>
          ))}
          {group.key === "customers" && <TypeLinks />}
        </ul>
      </li>
    );
  }
  return (
    <li>
      <Tooltip title={open ? "" : label} placement="right">
        <Link
          to={first.to}
          className={styles.item}
          {...(current ? { "aria-current": "page" as const } : {})}
          {...(open ? {} : { "aria-label": label })}
        >
          <Icon />
          {open && label}
        </Link>
      </Tooltip>
    </li>
  );
}

/** Record types of your own stand below the customers they are about; of many the first, and the one that is open. */
function TypeLinks() {
  const texts = useTexts();
  const { pathname } = useLocation();
  const [all, setAll] = useState(false);
  const types = useTypes().data?.items.filter((type) => type.custom) ?? [];
  const shown = shownTypes(types, all, (type) => pathname.startsWith(`/records/${type.key}`));
  return (
    <>
      {shown.map((type) => (
        <li key={type.key}>
          <Link
            to="/records/$type"
            params={{ type: type.key }}
            className={`${styles.item} ${styles.sub}`}
            title={type.label}
            activeProps={{ "aria-current": "page" }}
            activeOptions={{ includeSearch: false }}
          >
            <span className={styles.label}>{type.label}</span>
          </Link>
        </li>
      ))}
      {(shown.length < types.length || all) && (
        <li>
          <button
            type="button"
            className={`${styles.item} ${styles.sub} ${styles.quiet}`}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? texts.app.fewerTypes : texts.app.moreTypes(types.length - shown.length)}
          </button>
        </li>
      )}
    </>
  );
}

function PlaceLink({ to, label }: { to: Group["places"][number]["to"]; label: string }) {
  const { pathname } = useLocation();
  const here = to === nearest(pathname);
  return (
    <Link
      to={to}
      className={`${styles.item} ${styles.sub}`}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(here ? { "aria-current": "page" as const } : {})}
    >
      {label}
      {to === "/customers/twins" && <TwinsWaiting />}
    </Link>
  );
}

/** The first of what one keeps at hand. */
function Stars() {
  const texts = useTexts();
  const stars = useQuery({ ...listStarsOptions(), staleTime: 60_000 });
  if (!stars.data || stars.data.items.length === 0) return null;
  return (
    <section className={styles.stars} aria-labelledby="navigation-stars">
      <h2 id="navigation-stars">{texts.collaboration.stars}</h2>
      <ul>
        {stars.data.items.slice(0, fewStars).map((star) => (
          <li key={star.id}>
            <RecordLink type={star.type} id={star.id} className={styles.item}>
              {star.name}
            </RecordLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Navigation({ administrator }: { administrator: boolean }) {
  const texts = useTexts();
  const { navigationOpen: open } = usePreferences();
  const { pathname } = useLocation();
  const fold = open ? texts.app.collapse : texts.app.expand;
  return (
    <nav className={`${styles.nav} ${open ? styles.open : ""}`} aria-label={texts.app.navigation}>
      <Link to="/" className={styles.logo} aria-label={texts.app.name}>
        <Seal />
        {open && <Wordmark />}
      </Link>
      <ul>
        {navigationFor(administrator).map((group) => (
          <GroupItems key={group.key} group={group} open={open} current={currentGroup(pathname) === group.key} />
        ))}
      </ul>
      {open && <Stars />}
      <div className={styles.fold}>
        <Tooltip title={open ? "" : fold} placement="right">
          <button
            type="button"
            className={styles.item}
            aria-label={fold}
            aria-expanded={open}
            onClick={() => changePreferences({ navigationOpen: !open })}
          >
            {open ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
            {open && fold}
          </button>
        </Tooltip>
      </div>
    </nav>
  );
}
