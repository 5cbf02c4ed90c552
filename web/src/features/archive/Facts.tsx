import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { type Texts, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { displayPhone } from "../../ui/formats";
import { Badge, Moment } from "../../ui/Values";
import { useFieldLabel } from "../records/useFieldLabel";
import { CustomFacts } from "./CustomFacts";
import styles from "./Facts.module.css";
import type { ContactPoint, Party } from "./party";

export function schemeName(scheme: string, texts: Texts): string {
  return (texts.party.schemes as Record<string, string>)[scheme] ?? scheme;
}

function Contact({ contact }: { contact: ContactPoint }) {
  const texts = useTexts();
  const phone = contact.kind === "phone";
  const shown = phone ? displayPhone(contact.value) : contact.value;
  const usable = !contact.invalid && !contact.optedOut;
  return (
    <div>
      {contact.holder && <span className={styles.holder}>{contact.holder}</span>}
      {usable ? (
        <a href={`${phone ? "tel" : "mailto"}:${contact.value}`}>{shown}</a>
      ) : (
        <span className={contact.invalid ? styles.gone : ""}>{shown}</span>
      )}{" "}
      {contact.invalid && <Badge>{texts.party.invalid}</Badge>}
      {contact.optedOut && <Badge tone="amber">{texts.party.optedOut}</Badge>}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What is known about a party; what is not known takes no room. */
export function FactList({ party }: { party: Party }) {
  const texts = useTexts();
  const called = useFieldLabel("parties");
  const contacts = (kind: ContactPoint["kind"]) => party.contacts.filter((it) => it.kind === kind);
  const phones = contacts("phone");
  const emails = contacts("email");
  return (
    <dl className={styles.facts}>
      {party.names.map((name) => (
        <Fact key={`${name.kind} ${name.value}`} label={texts.party.nameKinds[name.kind]}>
          {name.value}
        </Fact>
      ))}
      {party.identifiers.map((it) => (
        <Fact key={`${it.scheme} ${it.value}`} label={schemeName(it.scheme, texts)}>
          {it.value} {it.unverified && <Badge tone="amber">{texts.party.unverified}</Badge>}
        </Fact>
      ))}
      {phones.length > 0 && (
        <Fact label={texts.party.phone}>
          {phones.map((contact) => (
            <Contact key={contact.value} contact={contact} />
          ))}
        </Fact>
      )}
      {emails.length > 0 && (
        <Fact label={texts.party.email}>
          {emails.map((contact) => (
            <Contact key={contact.value} contact={contact} />
          ))}
        </Fact>
      )}
      {party.addresses.length > 0 && (
        <Fact label={texts.party.address}>
          {party.addresses.map((address) => (
            <div key={`${address.divisionCode} ${address.text}`}>
              {address.text || [address.province, address.city, address.district].filter(Boolean).join("")}
            </div>
          ))}
        </Fact>
      )}
      {party.owner && <Fact label={called("owner", texts.party.owner)}>{party.owner.displayName}</Fact>}
      {party.source && <Fact label={called("source", texts.party.source)}>{party.source}</Fact>}
      {party.remarks && (
        <Fact label={called("remarks", texts.party.remarks)}>
          <span className={styles.remarks}>{party.remarks}</span>
        </Fact>
      )}
      <Fact label={called("created", texts.party.created)}>
        <Moment at={party.createdAt} />
        {party.createdBy && <span className={styles.note}> {party.createdBy.displayName}</span>}
      </Fact>
      <Fact label={called("updated", texts.party.updated)}>
        <Moment at={party.updatedAt} />
      </Fact>
    </dl>
  );
}

export function Facts({ party, onEdit }: { party: Party; onEdit: () => void }) {
  const texts = useTexts();
  return (
    <Card
      title={texts.party.facts}
      extra={
        <Button
          type="text"
          icon={<EditOutlined />}
          aria-label={texts.party.editParty}
          onClick={onEdit}
          className={styles.edit ?? ""}
        >
          {texts.common.edit}
        </Button>
      }
    >
      <FactList party={party} />
      <CustomFacts party={party} />
    </Card>
  );
}
