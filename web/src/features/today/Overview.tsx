import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ListImportsResponse, ListPartiesResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { displayPhone, exactNumber } from "../../ui/formats";
import { Moment, NumberText } from "../../ui/Values";
import type { Counts } from "./firstSteps";
import styles from "./Today.module.css";

type Import = ListImportsResponse["items"][number];
type PartyRow = ListPartiesResponse["items"][number];

function ImportLine({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  const number = (value: number) => exactNumber(value, language);
  const outcome = one.result
    ? texts.imports.summary(number(one.result.created), number(one.result.updated), number(one.result.rejected))
    : texts.imports.status[one.status];
  return (
    <li>
      <div className={styles.who}>
        <Link to="/imports/$id" params={{ id: one.id }}>
          {one.fileName}
        </Link>
        <span>
          {texts.imports.targets[one.target] ?? one.fileName} · {outcome}
        </span>
      </div>
      <span className={styles.when}>
        <Moment at={one.createdAt} />
      </span>
    </li>
  );
}

function PartyLine({ party }: { party: PartyRow }) {
  const texts = useTexts();
  const { contact } = party;
  const reach = contact && (contact.kind === "phone" ? displayPhone(contact.value) : contact.value);
  const line = [party.city, contact?.holder, reach].filter(Boolean).join(" · ");
  return (
    <li>
      <div className={styles.who}>
        <Link to="/customers/$id" params={{ id: party.id }}>
          {party.name}
        </Link>
        <span>{line || texts.parties.kinds[party.kind]}</span>
      </div>
      <span className={styles.when}>
        <Moment at={party.updatedAt} />
      </span>
    </li>
  );
}

/** What waits for the reader, how much is known by now, what was brought in last, and whose record changed. */
export function Overview({
  counts,
  imports,
  changed,
  agenda,
  stars,
}: {
  counts: Counts;
  imports: readonly Import[];
  changed: readonly PartyRow[];
  agenda: ReactNode;
  stars: ReactNode;
}) {
  const texts = useTexts();
  const [last] = imports;
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{texts.today.known}</dt>
          <dd className={styles.big}>
            <NumberText value={counts.parties} />
          </dd>
          <dd className={styles.small}>{texts.today.knownHelp}</dd>
        </div>
        <div>
          <dt>{texts.today.purchases}</dt>
          <dd className={styles.big}>
            <NumberText value={counts.purchases} />
          </dd>
          <dd className={styles.small}>{texts.today.purchasesHelp}</dd>
        </div>
        <div>
          <dt>{texts.today.lastImport}</dt>
          <dd className={styles.big}>{last ? <Moment at={last.createdAt} /> : texts.common.unknown}</dd>
          <dd className={styles.small}>{last ? last.fileName : texts.today.noImport}</dd>
        </div>
      </dl>
      <div className={styles.columns}>
        <div className={styles.side}>
          {agenda}
          <Card title={texts.today.recentChanges} flush extra={<Link to="/customers">{texts.today.allCustomers}</Link>}>
            <ul className={styles.rows}>
              {changed.map((party) => (
                <PartyLine key={party.id} party={party} />
              ))}
            </ul>
          </Card>
        </div>
        <div className={styles.side}>
          {stars}
          {imports.length > 0 && (
            <Card title={texts.today.recentImports} flush extra={<Link to="/imports">{texts.today.allImports}</Link>}>
              <ul className={styles.rows}>
                {imports.map((one) => (
                  <ImportLine key={one.id} one={one} />
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
