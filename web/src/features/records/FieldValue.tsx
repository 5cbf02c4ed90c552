import { CheckOutlined, CloseOutlined, StarFilled, StarOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Tooltip } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { calendarDate, displayPhone, exactNumber, tableDate } from "../../ui/formats";
import { Badge, Moment, MoneyText, NumberText, Unknown } from "../../ui/Values";
import { tintOf } from "./colours";
import styles from "./FieldValue.module.css";
import { addressOf, type Item, nameOf } from "./recordItems";
import { type Field, useType } from "./recordTypes";
import { isMoney, isPerson } from "./written";

function optionLabel(field: Field, key: unknown): string {
  return field.options.find((option) => option.key === key)?.label ?? String(key);
}

/** Each option keeps its colour wherever it stands. */
function Option({ field, value }: { field: Field; value: unknown }) {
  const place = field.options.findIndex((option) => option.key === value);
  const tint = tintOf(field.options[place]?.colour, place);
  return (
    <span className={styles.option} style={{ "--tint": tint } as never}>
      {optionLabel(field, value)}
    </span>
  );
}

function Several({ words, render }: { words: string[]; render: (word: string) => React.ReactNode }) {
  const texts = useTexts();
  if (words.length === 0) return <Unknown />;
  return (
    <span className={styles.several} title={words.join(texts.common.separator)}>
      {words.map(render)}
    </span>
  );
}

function Day({ value, figures }: { value: string; figures: boolean }) {
  const language = useLanguage();
  const [year = 0, month = 1, date = 1] = value.split("-").map(Number);
  const day = new Date(year, month - 1, date);
  return (
    <time dateTime={value} title={value} className={styles.figure}>
      {figures ? tableDate(day, new Date()) : calendarDate(day, new Date(), language)}
    </time>
  );
}

function Reference({ field, id, included }: { field: Field; id: string; included: Item | undefined }) {
  const target = field.target ?? "";
  const type = useType(target);
  const name = (included && nameOf(type, included)) ?? type?.label ?? id;
  return (
    <Link to={addressOf(target, id) as never} className={styles.link}>
      {name}
    </Link>
  );
}

function Percentage({ value }: { value: unknown }) {
  const language = useLanguage();
  return <span className={styles.figure}>{exactNumber(Number(value), language)}%</span>;
}

function Rating({ value }: { value: number }) {
  return (
    <span className={styles.rating} role="img" aria-label={`${value}/5`}>
      {[1, 2, 3, 4, 5].map((star) => (star <= value ? <StarFilled key={star} /> : <StarOutlined key={star} />))}
    </span>
  );
}

/** A link that leaves the client; it opens beside, and never knows where it was opened from. */
function Outside({ href, text }: { href: string; text: string }) {
  return (
    <a
      href={href}
      className={styles.link}
      {...(href.startsWith("http") ? { target: "_blank", rel: "noreferrer" } : {})}
    >
      {text}
    </a>
  );
}

/**
 * The value of a field as people read it. `included` is the record that a reference leads to, where the list brought it;
 * `figures` is for columns, where dates stand under each other.
 */
export function FieldValue({
  field,
  value,
  included,
  figures = false,
}: {
  field: Field;
  value: unknown;
  included?: Item | undefined;
  figures?: boolean;
}) {
  const texts = useTexts();
  if (value === null || value === undefined || value === "") return <Unknown />;
  switch (field.type) {
    case "number":
    case "formula":
      return <NumberText value={String(value)} />;
    case "percentage":
      return <Percentage value={value} />;
    case "money":
      return isMoney(value) ? <MoneyText value={value} /> : <Unknown />;
    case "date":
      return <Day value={String(value)} figures={figures} />;
    case "time":
      return <span className={styles.figure}>{String(value).slice(0, 5)}</span>;
    case "moment":
      return <Moment at={String(value)} figures={figures} />;
    case "boolean":
      return value === true ? (
        <CheckOutlined aria-label={texts.fields.yes} className={styles.yes ?? ""} />
      ) : (
        <CloseOutlined aria-label={texts.fields.no} className={styles.no ?? ""} />
      );
    case "choice":
      return <Option field={field} value={value} />;
    case "choices":
      return (
        <Several
          words={Array.isArray(value) ? value.map(String) : [String(value)]}
          render={(key) => <Option key={key} field={field} value={key} />}
        />
      );
    case "tags":
      return (
        <Several
          words={Array.isArray(value) ? value.map(String) : [String(value)]}
          render={(word) => <Badge key={word}>{word}</Badge>}
        />
      );
    case "person":
      return <>{isPerson(value) ? value.displayName : String(value)}</>;
    case "reference":
      return <Reference field={field} id={String(value)} included={included} />;
    case "rating":
      return <Rating value={Number(value)} />;
    case "url":
      return <Outside href={String(value)} text={String(value).replace(/^https?:\/\/(www\.)?|\/$/g, "")} />;
    case "email":
      return <Outside href={`mailto:${String(value)}`} text={String(value)} />;
    case "phone":
      return <Outside href={`tel:${String(value)}`} text={displayPhone(String(value))} />;
    case "long-text":
      return (
        <Tooltip title={figures ? String(value) : ""}>
          <span className={figures ? styles.line : styles.long}>{String(value)}</span>
        </Tooltip>
      );
    case "text":
      return <span className={styles.line}>{String(value)}</span>;
  }
}
