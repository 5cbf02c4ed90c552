import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { LookupAnswerCustomer as Customer, TierGlance, WorthGlance } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { displayPhone, shortMoney } from "../../ui/formats";
import { Tag } from "../../ui/Tag";
import { Badge } from "../../ui/Values";
import { Completions } from "./Completions";
import { Habits } from "./Habits";
import styles from "./Till.module.css";

/** Of which tier they are, and what they are owed here and now. */
function TierLine({ tier }: { tier: TierGlance }) {
  const texts = useTexts().tiers;
  const { programme } = tier;
  const promises = [
    programme.queue !== "usual" && texts.queueIs(texts.queues[programme.queue]),
    programme.responseHours && texts.responseIn(String(programme.responseHours)),
    ...programme.offers,
  ].filter(Boolean);
  return (
    <p className={styles.tier}>
      <Badge tone="amber">{tier.name}</Badge> {promises.join(" · ")}
    </p>
  );
}

function Badges({ worth }: { worth: WorthGlance }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const quadrant = worth.quadrant as keyof typeof texts.quadrants | undefined;
  const stage = worth.stage as keyof typeof texts.stages | undefined;
  const serviceClass = worth.serviceClass as keyof typeof texts.classes | undefined;
  return (
    <div className={styles.badges}>
      {quadrant && <Badge tone={quadrant === "bosom-friend" ? "amber" : "plain"}>{texts.quadrants[quadrant]}</Badge>}
      {stage && <Badge tone={stage === "decline" ? "red" : "blue"}>{texts.stages[stage]}</Badge>}
      {serviceClass && <Badge>{texts.classes[serviceClass]}</Badge>}
      {worth.lifetime && (
        <Badge>
          {texts.lifetime}{" "}
          {shortMoney({ ...worth.lifetime, amount: String(Math.round(Number(worth.lifetime.amount))) }, language)}
        </Badge>
      )}
    </div>
  );
}

function Head({ customer, tools }: { customer: Customer; tools: ReactNode }) {
  const texts = useTexts();
  const contact = customer.contacts[0];
  const facts = [
    texts.parties.kinds[customer.kind],
    customer.city,
    contact && displayPhone(contact.value),
    customer.owner && texts.till.owner(customer.owner.displayName),
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <p className={styles.greeting}>{customer.greeting}</p>
      <h2>
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name}
        </Link>
      </h2>
      <p className={styles.facts}>{facts.join(" · ")}</p>
      {customer.tier && <TierLine tier={customer.tier} />}
      {customer.worth && <Badges worth={customer.worth} />}
      <div className={styles.tools}>{tools}</div>
    </header>
  );
}

/** What to say and offer, and what to look out for. */
function Advice({ customer }: { customer: Customer }) {
  const texts = useTexts().till;
  const { offer, worth } = customer;
  const warnings = worth?.warnings ?? [];
  if (!offer && warnings.length === 0) return null;
  return (
    <div className={styles.advice}>
      {offer && (
        <p>
          <strong>{texts.offer(offer.product)}</strong>
          <span>{texts.offerWhy(String(offer.times), String(offer.usualDays), String(offer.sinceDays))}</span>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <strong>{texts.warningTitle}</strong>
          <span>{texts.warnings[warning as keyof typeof texts.warnings]}</span>
        </p>
      ))}
    </div>
  );
}

/** Everything that whoever serves a customer needs, on one sheet. */
export function CustomerSheet({ found, tools }: { found: Customer; tools: (id: string) => ReactNode }) {
  const texts = useTexts().till;
  const [completed, setCompleted] = useState<Customer>();
  const customer = completed && completed.version >= found.version ? completed : found;
  return (
    <article className={styles.sheet}>
      <Head customer={customer} tools={tools(customer.id)} />
      <Advice customer={customer} />
      <div className={styles.columns}>
        <Card title={texts.habits}>
          {customer.habits ? <Habits habits={customer.habits} /> : <p className={styles.none}>{texts.habitsClosed}</p>}
        </Card>
        <Card title={texts.preferences}>
          {customer.tags.length > 0 && (
            <div className={styles.badges}>
              {customer.tags.map((tag) => (
                <Tag key={tag} name={tag} />
              ))}
            </div>
          )}
          {customer.remarks && <p className={styles.remarks}>{customer.remarks}</p>}
          {customer.tags.length === 0 && !customer.remarks && <p className={styles.none}>{texts.noPreferences}</p>}
        </Card>
      </div>
      {customer.missing.length > 0 && <Completions customer={customer} onCompleted={setCompleted} />}
    </article>
  );
}
