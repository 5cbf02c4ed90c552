import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts/texts";
import { FieldValue } from "../records/FieldValue";
import { addressOf, type Item, nameOf } from "../records/recordItems";
import type { Field, RecordType } from "../records/recordTypes";
import { isEmpty } from "../records/written";
import styles from "./Lists.module.css";

/** A record as a card: its name and what the chosen columns say, as far as they say anything. */
export function BoardCard({
  type,
  item,
  fields,
  lifted = false,
  ...events
}: {
  type: RecordType;
  item: Item;
  fields: readonly Field[];
  lifted?: boolean;
} & Pick<React.HTMLAttributes<HTMLElement>, "onPointerDown" | "onKeyDown">) {
  const texts = useTexts();
  const name = nameOf(type, item) ?? texts.lists.unnamed;
  return (
    <li
      className={styles.card}
      data-lifted={lifted}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is moved with the keyboard
      tabIndex={0}
      aria-label={`${name} (${texts.lists.cardHelp})`}
      {...events}
    >
      <Link to={addressOf(type.key, item.id) as never} draggable={false}>
        {name}
      </Link>
      <dl>
        {fields
          .filter((field) => !isEmpty(item.values[field.key]))
          .map((field) => [
            <dt key={field.key}>{field.label}</dt>,
            <dd key={`${field.key} value`}>
              <FieldValue field={field} value={item.values[field.key]} included={item.included?.[field.key]} figures />
            </dd>,
          ])}
      </dl>
    </li>
  );
}
