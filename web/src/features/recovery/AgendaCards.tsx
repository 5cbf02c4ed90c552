import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getRecoveryAgendaOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate } from "../../ui/formats";
import { MoneyText } from "../../ui/Values";
import styles from "./Recovery.module.css";

/** Customers to ask back, failures that rules found, and what waits for one's approval; nothing while there is none of it. */
export function AgendaCards() {
  const texts = useTexts();
  const words = texts.recovery;
  const language = useLanguage();
  const agenda = useQuery({ ...getRecoveryAgendaOptions(), staleTime: 60_000 });
  if (!agenda.data) return null;
  const { due, found, awaiting } = agenda.data;
  const day = (text: string) => {
    const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
    return calendarDate(new Date(year, month - 1, date), new Date(), language);
  };
  return (
    <>
      {awaiting.length > 0 && (
        <Card title={words.todayAwaiting} flush>
          <ul className={styles.rows}>
            {awaiting.map((one) => (
              <li key={one.id}>
                <div className={styles.who}>
                  <Link to="/recoveries/$id" params={{ id: one.recovery }}>
                    {words.kinds[one.kind]} {one.amount && <MoneyText value={one.amount} whole />}
                  </Link>
                  <span>{[one.by?.displayName, one.note].filter(Boolean).join(" · ")}</span>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {[
        { title: words.rules.today, items: found },
        { title: words.todayDue, items: due },
      ]
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <Card key={title} title={title} flush>
            <ul className={styles.rows}>
              {items.map((one) => (
                <li key={one.id}>
                  <div className={styles.who}>
                    <Link to="/recoveries/$id" params={{ id: one.id }}>
                      {one.party?.name ?? one.title}
                    </Link>
                    <span>{one.party ? one.title : ""}</span>
                  </div>
                  <span className={styles.meta}>{day(one.checkBack)}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
    </>
  );
}
