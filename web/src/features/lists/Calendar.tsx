import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { readCalendarOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { calendarDate } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { usePhone } from "../../ui/useMedia";
import { addressOf, fieldOf, type Item, nameOf } from "../records/recordItems";
import type { RecordType } from "../records/recordTypes";
import { layoutFields } from "./DisplayMenu";
import styles from "./Lists.module.css";
import type { Change, ListState } from "./listState";
import { dayText, monthDays, readMonth, shifted } from "./monthDays";
import { includedIn, shownFields, whichOf } from "./useList";

type Days = ReadonlyMap<string, { count: number; items: Item[] }>;

const perDay = 4;
const perDayOnPhone = 50;

const dateOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
};

function Entries({ type, items }: { type: RecordType; items: readonly Item[] }) {
  const texts = useTexts();
  return items.map((item) => {
    const name = nameOf(type, item) ?? texts.lists.unnamed;
    return (
      <Link key={item.id} className={styles.entry ?? ""} to={addressOf(type.key, item.id) as never} title={name}>
        {name}
      </Link>
    );
  });
}

function Sheet({
  type,
  days,
  month,
  onDay,
}: {
  type: RecordType;
  days: Days;
  month: { year: number; month: number };
  onDay: (day: string) => void;
}) {
  const texts = useTexts();
  const today = dayText(new Date());
  const own = `${month.year}-${String(month.month).padStart(2, "0")}`;
  return (
    <div className={styles.month}>
      {texts.lists.weekdays.map((weekday) => (
        <div key={weekday} className={styles.weekday}>
          {weekday}
        </div>
      ))}
      {monthDays(month).map((day) => {
        const told = days.get(day);
        const rest = told ? told.count - told.items.length : 0;
        return (
          <div key={day} className={styles.day} data-outside={!day.startsWith(own)} data-today={day === today}>
            <time dateTime={day}>{Number(day.slice(8))}</time>
            {told && <Entries type={type} items={told.items} />}
            {rest > 0 && (
              <button type="button" className={styles.moreDay} onClick={() => onDay(day)}>
                {texts.lists.moreOnDay(rest)}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Agenda({ type, days, onDay }: { type: RecordType; days: Days; onDay: (day: string) => void }) {
  const texts = useTexts();
  const language = useLanguage();
  if (days.size === 0) return <p className={styles.vacant}>{texts.lists.emptyMonth}</p>;
  return (
    <ul className={styles.agenda}>
      {[...days].map(([day, told]) => (
        <li key={day}>
          <h3>{calendarDate(dateOf(day), new Date(), language)}</h3>
          <Entries type={type} items={told.items} />
          {told.count > told.items.length && (
            <button type="button" className={styles.moreDay} onClick={() => onDay(day)}>
              {texts.lists.moreOnDay(told.count - told.items.length)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Records in the days of a month by a date; on a phone the days stand one below the other. */
export function Calendar({
  type,
  state,
  month: text,
  columns,
  onChange,
}: {
  type: RecordType;
  state: ListState;
  month: string | undefined;
  columns: readonly string[];
  onChange: (change: Change) => void;
}) {
  const texts = useTexts();
  const phone = usePhone();
  const field = fieldOf(type, state.by ?? "") ?? layoutFields(type, "calendar")[0];
  const month = readMonth(text, new Date());
  const sheet = phone ? [`${shifted(month, 0)}-01`, `${shifted(month, 1)}-01`] : monthDays(month);
  const last = dateOf(sheet.at(-1) ?? "");
  const to = phone ? (sheet[1] ?? "") : dayText(new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1));
  const fields = shownFields(type, columns);
  const include = includedIn(type, fields);
  const query = useQuery({
    ...readCalendarOptions({
      path: { type: type.key },
      query: {
        by: field?.key ?? "",
        from: sheet[0] ?? "",
        to,
        ...whichOf(state),
        fields,
        ...(include.length > 0 ? { include } : {}),
        limit: phone ? perDayOnPhone : perDay,
      },
    }),
    enabled: field !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!field) return <EmptyState title={texts.lists.layouts.calendar} help={texts.lists.noCalendar} />;
  if (query.isPending) return <Loading lines={6} />;
  if (query.isError) {
    return <ProblemAlert error={query.error} title={texts.lists.failed} onRetry={() => query.refetch()} />;
  }
  const days: Days = new Map(
    query.data.items.map(({ date, count, items }) => [date, { count, items: items as Item[] }]),
  );
  // A whole day is a list of its own.
  const onDay = (day: string) =>
    onChange({
      layout: "table",
      filter: { and: [...(state.filter ? [state.filter] : []), { field: field.key, op: "eq", value: day }] },
    });
  return (
    <section className={styles.calendar} aria-label={texts.lists.calendar(field.label)}>
      <div className={styles.monthBar}>
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={texts.lists.previousMonth}
          onClick={() => onChange({ month: shifted(month, -1) })}
        />
        <h2>{texts.lists.month(month.year, month.month)}</h2>
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={texts.lists.nextMonth}
          onClick={() => onChange({ month: shifted(month, 1) })}
        />
        <Button onClick={() => onChange({ month: undefined })}>{texts.lists.thisMonth}</Button>
      </div>
      {phone ? (
        <Agenda type={type} days={days} onDay={onDay} />
      ) : (
        <Sheet type={type} days={days} month={month} onDay={onDay} />
      )}
    </section>
  );
}
