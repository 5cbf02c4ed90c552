import type { Language } from "./preferences";

const day = 86_400_000;

/** Units of myriads for Chinese readers, thousands for English ones. */
const units: Record<Language, readonly (readonly [number, string])[]> = {
  "zh-CN": [
    [1e8, " 亿"],
    [1e4, " 万"],
  ],
  "zh-TW": [
    [1e8, " 億"],
    [1e4, " 萬"],
  ],
  en: [
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "k"],
  ],
};

function threeDigits(value: number): string {
  const size = Math.abs(value);
  return String(size >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
}

/** 12345 → 「1.2 万」 or "12k"; below the first unit (and below 10,000 in English) the exact number. */
export function shortNumber(value: number, language: Language): string {
  const exact = exactNumber(value, language);
  if (Math.abs(value) < 10_000) return exact;
  for (const [size, unit] of units[language]) {
    // A figure that rounds up to the next unit belongs to that unit: 99,999,999 is 1 亿, not 10000 万.
    if (Math.abs(value) >= size * 0.99995) return threeDigits(value / size) + unit;
  }
  return exact;
}

export function exactNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
}

export type MoneyValue = { amount: string; currency: string };

function symbol(currency: string, language: Language): string {
  const currencyDisplay = currency === "CNY" ? "narrowSymbol" : "symbol";
  try {
    const parts = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay }).formatToParts(0);
    return parts.find((part) => part.type === "currency")?.value ?? currency;
  } catch {
    return currency;
  }
}

/** The amount exactly as recorded: a decimal string never passes through a floating number. */
export function exactMoney(money: MoneyValue, language: Language): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(money.amount) ?? [];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const cents = fraction.length > 2 ? fraction.replace(/0+$/, "").padEnd(2, "0") : fraction;
  return `${sign && "−"}${symbol(money.currency, language)}${grouped || "0"}${cents && `.${cents}`}`;
}

/** As short as a column allows: 「¥1.2 万」, ¥12k; exact below 10,000. */
export function shortMoney(money: MoneyValue, language: Language): string {
  const amount = Number(money.amount);
  if (Math.abs(amount) < 10_000) return exactMoney(money, language);
  return `${amount < 0 ? "−" : ""}${symbol(money.currency, language)}${shortNumber(Math.abs(amount), language)}`;
}

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** 「今天 10:20」, 「3 天前」 within a week, then the date, with the year when it is another. */
export function relativeMoment(at: Date, now: Date, language: Language): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / day);
  if (daysAgo > -1 && daysAgo < 7) {
    const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-daysAgo, "day");
    const spaced = words.replace(/(\d)(?=[天日])/, "$1 ");
    return daysAgo < 2 && hasTime(at) ? `${capitalised(spaced)} ${clock(at, language)}` : capitalised(spaced);
  }
  return calendarDate(at, now, language);
}

export function calendarDate(at: Date, now: Date, language: Language): string {
  const sameYear = at.getFullYear() === now.getFullYear();
  if (language === "en") {
    return new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      ...(sameYear ? {} : { year: "numeric" }),
    }).format(at);
  }
  const monthAndDay = `${at.getMonth() + 1} 月 ${at.getDate()} 日`;
  return sameYear ? monthAndDay : `${at.getFullYear()} 年 ${monthAndDay}`;
}

/** For columns: figures only, so that they stand under each other. */
export function tableDate(at: Date, now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const monthAndDay = `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return at.getFullYear() === now.getFullYear() ? monthAndDay : `${at.getFullYear()}-${monthAndDay}`;
}

export function exactMoment(at: Date, language: Language): string {
  const date: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric", weekday: "short" };
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false };
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, hasTime(at) ? { ...date, ...time } : date).format(at);
}

/** A moment recorded as a bare date comes back as midnight: then there is no time to show. */
function hasTime(at: Date): boolean {
  return at.getHours() + at.getMinutes() + at.getSeconds() + at.getMilliseconds() > 0;
}

function clock(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** +8613803516620 → 「138 0351 6620」; other countries keep their code, landlines their area code. */
export function displayPhone(value: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(value);
  if (mobile) return mobile.slice(1).join(" ");
  const landline = /^\+86(10|2\d|[3-9]\d{2})(\d{3,4})(\d{4})$/.exec(value);
  if (landline) return `0${landline[1]} ${landline[2]} ${landline[3]}`;
  return value;
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${threeDigits(kilobytes)} kB`;
  const megabytes = kilobytes / 1024;
  return megabytes < 1024 ? `${threeDigits(megabytes)} MB` : `${threeDigits(megabytes / 1024)} GB`;
}

/** Rounded, but 100 % only for all of it. */
export function percent(share: number): string {
  return share >= 1 ? "100%" : `${Math.min(Math.round(Math.max(share, 0) * 100), 99)}%`;
}
