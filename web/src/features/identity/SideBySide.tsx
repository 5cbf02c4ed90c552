import type { GetPartyResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import styles from "./Identity.module.css";

type Party = GetPartyResponse;

/** Customers beside each other, line by line; lines in which they differ are marked. */
export function SideBySide({ parties }: { parties: readonly Party[] }) {
  const texts = useTexts();
  const lines: [string, (party: Party) => string[]][] = [
    [texts.party.name, (party) => [party.name, ...party.names.map((it) => it.value)]],
    [texts.party.identifiers, (party) => party.identifiers.map((it) => it.value)],
    [
      texts.party.contacts,
      (party) => party.contacts.map((it) => [it.holder, displayPhone(it.value)].filter(Boolean).join(" ")),
    ],
    [texts.party.address, (party) => party.addresses.map((it) => it.text)],
    [texts.party.owner, (party) => (party.owner ? [party.owner.displayName] : [])],
    [texts.party.source, (party) => (party.source ? [party.source] : [])],
  ];
  return (
    <table className={styles.sides}>
      <tbody>
        {lines
          .map(([label, values]) => ({ label, cells: parties.map((party) => values(party).join("\n")) }))
          .filter(({ cells }) => cells.some(Boolean))
          .map(({ label, cells }) => (
            <tr key={label} data-differs={new Set(cells).size > 1}>
              <th scope="row">{label}</th>
              {parties.map((party, at) => (
                <td key={party.id}>{cells[at] || texts.common.unknown}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
