import { useNavigate } from "@tanstack/react-router";
import type { ListPartiesResponse, User } from "../client/types.gen";
import { useTexts } from "../texts/texts";
import { displayPhone } from "../ui/formats";
import { languageNames } from "../ui/languageNames";
import { changePreferences, type Language } from "../ui/preferences";
import { navigationFor } from "./navigation";
import { useSignOut, useSpeak } from "./UserMenu";

export type Choice = { key: string; label: string; note: string; run: () => void };

type Found = ListPartiesResponse["items"][number];

function partyNote(party: Found, kind: string): string {
  const contact =
    party.contact && (party.contact.kind === "phone" ? displayPhone(party.contact.value) : party.contact.value);
  return [party.city, contact].filter(Boolean).join(" · ") || kind;
}

/** What the palette offers for a query: customers first, then commands whose words contain it. */
export function useChoices(query: string, found: readonly Found[], user: User, onKeys: () => void): Choice[] {
  const texts = useTexts();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const speak = useSpeak();
  const command = (key: string, label: string, run: () => void): Choice => ({
    key,
    label,
    note: texts.palette.commands,
    run,
  });
  const commands = [
    command("new", texts.parties.createParty, () => navigate({ to: "/customers/new" })),
    command("import", texts.imports.newImport, () => navigate({ to: "/imports/new" })),
    ...navigationFor(user.administrator).flatMap((group) =>
      group.places.map((place) => command(place.to, place.label(texts), () => navigate({ to: place.to }))),
    ),
    command("theme", texts.palette.toggleTheme, () =>
      changePreferences({ appearance: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }),
    ),
    ...(Object.keys(languageNames) as Language[]).map((it) => command(it, languageNames[it], () => speak(it))),
    command("keys", texts.keys.title, onKeys),
    command("out", texts.app.signOut, signOut),
  ];
  const lower = query.toLowerCase();
  const matching = commands.filter((it) => it.label.toLowerCase().includes(lower));
  if (query === "") return matching;
  return [
    ...found.map((party) => ({
      key: party.id,
      label: party.name,
      note: partyNote(party, texts.parties.kinds[party.kind]),
      run: () => navigate({ to: "/customers/$id", params: { id: party.id } }),
    })),
    ...matching,
    command("search", texts.palette.searchAll(query), () => navigate({ to: "/customers", search: { q: query } })),
    command("create", texts.palette.createNamed(query), () =>
      navigate({ to: "/customers/new", search: { name: query } }),
    ),
  ];
}
