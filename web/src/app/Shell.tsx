import { useSuspenseQuery } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import { useTexts } from "../texts/texts";
import { useKeys } from "../ui/useKeys";
import { usePhone } from "../ui/useMedia";
import { BottomBar } from "./BottomBar";
import { useGoKeys } from "./goKeys";
import { Navigation } from "./Navigation";
import type { Place } from "./navigation";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar";

const Palette = lazy(() => import("./Palette").then((module) => ({ default: module.Palette })));
const KeysHelp = lazy(() => import("./KeysHelp").then((module) => ({ default: module.KeysHelp })));

type Open = "palette" | "keys" | undefined;

/** ⌘K and Ctrl-K work everywhere, also while typing. */
function usePaletteKey(toggle: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.shiftKey) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [toggle]);
}

const togglePalette = (open: Open): Open => (open === "palette" ? undefined : "palette");

/** Navigation around every page of a signed-in person. */
export function Shell() {
  const texts = useTexts();
  const navigate = useNavigate();
  const phone = usePhone();
  const { user } = useSuspenseQuery({ ...currentSessionOptions(), staleTime: 300_000 }).data;
  const [open, setOpen] = useState<Open>();
  const [toggle] = useState(() => () => setOpen(togglePalette));
  const [go] = useState(() => (to: Place["to"]) => navigate({ to }));
  usePaletteKey(toggle);
  useGoKeys(go);
  useKeys({
    c: () => navigate({ to: "/customers/new" }),
    "?": () => setOpen("keys"),
  });
  const search = () => setOpen("palette");
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {texts.app.skip}
      </a>
      {!phone && <Navigation administrator={user.administrator} />}
      <div className={styles.column}>
        {!phone && <TopBar user={user} onSearch={search} onKeys={() => setOpen("keys")} />}
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
        {phone && <BottomBar user={user} onSearch={search} />}
      </div>
      <Suspense>
        {open === "palette" && (
          <Palette user={user} onClose={() => setOpen(undefined)} onKeys={() => setOpen("keys")} />
        )}
        {open === "keys" && <KeysHelp administrator={user.administrator} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  );
}
