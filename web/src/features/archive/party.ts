import type { CreatePartyData, GetPartyResponse } from "../../client/types.gen";

export type Party = GetPartyResponse;
export type PartyContent = CreatePartyData["body"];
export type ContactPoint = PartyContent["contacts"][number];

export const partyKinds: readonly PartyContent["kind"][] = ["organisation", "person", "household"];

/** One character for a party without a picture: the first that tells it apart, so not its province or city. */
export function markOf(name: string): string {
  const bare = name.replace(/^[\s"“「(（]+/, "");
  const placeless = bare.replace(
    /^(?:中国|..[省市]|内蒙古|黑龙江|[\u4e00-\u9fff]{2}(?=.{4,}(?:公司|厂|店|部|社|行|院|校)))/u,
    "",
  );
  return (Array.from(placeless)[0] ?? Array.from(bare)[0] ?? "·").toUpperCase();
}

/** The city and district of the main address. */
export function placeOf(party: Party): string | undefined {
  const address = party.addresses.find((it) => it.primary) ?? party.addresses[0];
  if (!address) return undefined;
  return [address.city ?? address.province, address.district].filter(Boolean).join("") || undefined;
}

/** The contact to use first: the preferred one, else the first that still works and may be used. */
export function mainContact(contacts: readonly ContactPoint[], kind: ContactPoint["kind"]): ContactPoint | undefined {
  const usable = contacts.filter((it) => it.kind === kind && !it.invalid && !it.optedOut);
  return usable.find((it) => it.primary) ?? usable[0];
}
