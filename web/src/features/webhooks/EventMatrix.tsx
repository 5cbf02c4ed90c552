import { useQuery } from "@tanstack/react-query";
import { Checkbox } from "antd";
import { listWebhookEventsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Loading } from "../../ui/States";
import { kinds, toggled } from "./events";
import { useEventWords } from "./useWebhooks";
import styles from "./Webhooks.module.css";

/** Record types down, what becomes of a record across. */
export function EventMatrix({ value = [], onChange }: { value?: string[]; onChange?: (events: string[]) => void }) {
  const texts = useTexts();
  const { typeWord } = useEventWords();
  const offered = useQuery({ ...listWebhookEventsOptions(), staleTime: 60_000 });
  if (!offered.data) return <Loading />;
  return (
    <table className={styles.matrix} aria-label={texts.webhooks.events}>
      <thead>
        <tr>
          <th scope="col">{texts.webhooks.type}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {texts.webhooks.kinds[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {offered.data.items.map(({ type, kinds: there }) => (
          <tr key={type}>
            <th scope="row">{typeWord(type)}</th>
            {kinds.map((kind) => (
              <td key={kind}>
                {there.includes(kind) && (
                  <Checkbox
                    aria-label={`${typeWord(type)} · ${texts.webhooks.kinds[kind]}`}
                    checked={value.includes(`${type}.${kind}`)}
                    onChange={(event) => onChange?.(toggled(value, `${type}.${kind}`, event.target.checked))}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
