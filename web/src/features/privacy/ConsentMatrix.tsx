import { CheckOutlined, StopOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import type { ConsentWord } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactMoment } from "../../ui/formats";
import { Badge, Unknown } from "../../ui/Values";
import { type Answer, answerOf, channels, isByChannel, purposes } from "./consent";
import styles from "./Privacy.module.css";

function Word({ answer }: { answer: Answer }) {
  const texts = useTexts().privacy;
  const language = useLanguage();
  if (!answer) return <Unknown />;
  return (
    <Tooltip title={exactMoment(new Date(answer.since), language)}>
      <span>
        <Badge tone={answer.granted ? "green" : "red"}>
          {answer.granted ? <CheckOutlined aria-hidden /> : <StopOutlined aria-hidden />}&nbsp;
          {answer.granted ? texts.agrees : texts.refuses}
        </Badge>
      </span>
    </Tooltip>
  );
}

/** What holds, by purpose and channel. */
export function ConsentMatrix({ standing }: { standing: readonly ConsentWord[] }) {
  const texts = useTexts().privacy;
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} aria-label={texts.standing}>
        <thead>
          <tr>
            <th scope="col">{texts.purpose}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {texts.channels[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {purposes.map((purpose) => (
            <tr key={purpose}>
              <th scope="row">
                {texts.purposes[purpose]}
                <span className={styles.under}>{texts.purposeHelp[purpose]}</span>
              </th>
              {isByChannel(purpose) ? (
                channels.map((channel) => (
                  <td key={channel}>
                    <Word answer={answerOf(standing, purpose, channel)} />
                  </td>
                ))
              ) : (
                <td colSpan={channels.length}>
                  <Word answer={answerOf(standing, purpose, "any")} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
