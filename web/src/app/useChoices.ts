import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { listStarsOptions, listTypesOptions } from "../client/@tanstack/react-query.gen";
import type { SearchRecordsResponse, User } from "../client/types.gen";
import { useTexts } from "../texts/texts";
import { displayPhone } from "../ui/formats";
import { languageNames } from "../ui/languageNames";
import { changePreferences, type Language } from "../ui/preferences";
import { recordPath } from "../ui/recordPath";
import { goKeys } from "./goKeys";
import { navigationFor } from "./navigation";
import { arranged, type Found, type Section, type Thing } from "./paletteSections";
import { recentsOf } from "./recent";
import { useSignOut, useSpeak } from "./UserMenu";

type Group = SearchRecordsResponse["groups"][number];

const phone = /^\+\d{8,15}$/;

function note(item: Group["items"][number], mine: string): string {
  const notes = item.notes.map((it) => (phone.test(it) ? displayPhone(it) : it));
  return [...notes, item.mine && mine].filter(Boolean).join(" · ");
}

const keyOf = (to: string): string[] => {
  const key = Object.entries(goKeys).find(([, place]) => place === to)?.[0];
  return key ? ["g", key] : [];
};

/** What one can do, apart from opening records. */
function useCommands(user: User, onKeys: () => void): Section[] {
  const texts = useTexts();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const speak = useSpeak();
  const command = (key: string, label: string, run: () => void, keys: string[] = []): Thing => ({
    key,
    label,
    note: "",
    keys,
    run,
  });
  const places = navigationFor(user.administrator).flatMap((group) => group.places);
  return [
    {
      title: texts.palette.commands,
      things: [
        command("new", texts.parties.createParty, () => navigate({ to: "/customers/new" }), ["c"]),
        command("complaint", texts.complaints.create, () => navigate({ to: "/complaints/new" })),
        command("import", texts.imports.newImport, () => navigate({ to: "/imports/new" })),
      ],
    },
    {
      title: texts.palette.places,
      things: places.map((place) =>
        command(place.to, place.label(texts), () => navigate({ to: place.to }), keyOf(place.to)),
      ),
    },
    {
      title: texts.palette.settings,
      things: [
        command("theme", texts.palette.toggleTheme, () =>
          changePreferences({ appearance: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }),
        ),
        ...(Object.keys(languageNames) as Language[]).map((it) => command(it, languageNames[it], () => speak(it))),
        command("keys", texts.keys.title, onKeys, ["?"]),
        command("out", texts.app.signOut, signOut),
      ],
    },
  ];
}

/** What the palette offers for a query: records by type, the best first, then what one can do. */
export function useChoices(query: string, groups: readonly Group[], user: User, onKeys: () => void): Section[] {
  const texts = useTexts();
  const navigate = useNavigate();
  const { history } = useRouter();
  const commands = useCommands(user, onKeys);
  const types = useQuery({ ...listTypesOptions(), staleTime: 5 * 60_000 });
  const stars = useQuery({ ...listStarsOptions(), staleTime: 60_000 });
  const labelOf = (type: string) =>
    type === "parties" ? texts.app.customers : (types.data?.items.find((it) => it.key === type)?.label ?? type);
  const open = (type: string, id: string) => () => history.push(recordPath(type, id));
  const kept = (record: { type: string; id: string; name: string }): Found => ({
    key: record.id,
    label: record.name,
    note: labelOf(record.type),
    keys: [],
    exact: false,
    run: open(record.type, record.id),
  });
  const found = groups.map((group) => ({
    title: labelOf(group.type),
    things: group.items.map(
      (item): Found => ({
        key: item.id,
        label: item.name,
        note: note(item, texts.palette.mine),
        keys: [],
        exact: item.exact,
        run: open(group.type, item.id),
      }),
    ),
  }));
  const more: Section = {
    title: texts.palette.more,
    things: [
      {
        key: "search",
        label: texts.palette.searchAll(query),
        note: "",
        keys: [],
        run: () => navigate({ to: "/customers", search: { q: query } }),
      },
      {
        key: "create",
        label: texts.palette.createNamed(query),
        note: "",
        keys: [],
        run: () => navigate({ to: "/customers/new", search: { name: query } }),
      },
    ],
  };
  return arranged(query, {
    recent: { title: texts.palette.recent, things: recentsOf(user.id).map(kept) },
    stars: { title: texts.palette.stars, things: (stars.data?.items ?? []).map(kept) },
    found,
    commands,
    more,
  });
}
