import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getImprovementAgendaOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate } from "../../ui/formats";
import styles from "./Improvements.module.css";
import { dateOf } from "./improvement";

/** One's own improvements whose effect is to be judged; nothing while there are none. */
export function CheckCard() {
  const words = useTexts().improvements;
  const language = useLanguage();
  const agenda = useQuery({ ...getImprovementAgendaOptions(), staleTime: 60_000 });
  if (!agenda.data || agenda.data.items.length === 0) return null;
  return (
    <Card title={words.todayCheck} flush>
      <ul className={styles.rows}>
        {agenda.data.items.map((one) => (
          <li key={one.id}>
            <Link to="/improvements/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
            {one.check && <span>{calendarDate(dateOf(one.check), new Date(), language)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
