import type { LookupAnswerCustomer as Customer } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { calendarDate, exactNumber } from "../../ui/formats";
import styles from "./Till.module.css";

type Known = NonNullable<Customer["habits"]>;

/** What somebody usually buys, when, and how. */
export function Habits({ habits }: { habits: Known }) {
  const texts = useTexts().till;
  const language = useLanguage();
  if (!habits.lastOn) return <p className={styles.none}>{texts.first}</p>;
  const day = (on: string) => calendarDate(new Date(on), new Date(), language);
  const usual = [
    habits.gapDays ? texts.every(exactNumber(Math.round(habits.gapDays), language)) : undefined,
    habits.weekday && texts.weekdays[habits.weekday.value - 1],
    habits.time && texts.times[habits.time.value],
    habits.channel && texts.channel(habits.channel.value),
  ].filter(Boolean);
  return (
    <>
      <p className={styles.usual}>
        {texts.last(day(habits.lastOn), exactNumber(habits.purchases, language))}
        {usual.length > 0 && ` ${texts.usually(usual.join(texts.comma))}`}
      </p>
      {habits.products.length > 0 && (
        <table className={styles.products}>
          <caption>{texts.products}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.product}</th>
              <th scope="col">{texts.bought}</th>
              <th scope="col">{texts.lastOn}</th>
            </tr>
          </thead>
          <tbody>
            {habits.products.map((it) => (
              <tr key={it.code ?? it.name}>
                <td>{it.name}</td>
                <td>{texts.timesBought(exactNumber(it.times, language))}</td>
                <td>{day(it.lastOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
