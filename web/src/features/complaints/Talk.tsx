import { Button, Input, Segmented } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState } from "../../ui/States";
import { Moment } from "../../ui/Values";
import styles from "./Complaints.module.css";
import type { Case } from "./complaint";
import { useSayOnCase } from "./useCase";

/** What customer and company said to each other; the customer reads the same where the case is followed. */
export function Talk({ opened }: { opened: Case }) {
  const texts = useTexts();
  const words = texts.complaints;
  const { saying, say } = useSayOnCase(opened, useReportProblem());
  const [text, setText] = useState("");
  const [incoming, setIncoming] = useState(false);
  const send = () => {
    if (text.trim() !== "" && !saying) say(text.trim(), incoming, () => setText(""));
  };
  return (
    <>
      <div className={styles.composer}>
        <Input.TextArea
          aria-label={incoming ? words.heard : words.write}
          placeholder={incoming ? words.heardHint : words.writeHint}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
          }}
        />
        <div>
          <Segmented
            value={incoming ? "heard" : "write"}
            onChange={(which) => setIncoming(which === "heard")}
            options={[
              { value: "write", label: words.write },
              { value: "heard", label: words.heard },
            ]}
          />
          <Button type="primary" onClick={send} loading={saying} disabled={text.trim() === ""} title="Ctrl+Enter">
            {incoming ? words.keep : words.send}
          </Button>
        </div>
      </div>
      {opened.messages.length === 0 ? (
        <EmptyState compact title={words.noTalk} help={words.noTalkHelp} />
      ) : (
        <ol className={styles.talk}>
          {[...opened.messages].reverse().map((message) => (
            <li key={message.id} data-own={!message.incoming}>
              <div className={styles.said}>{message.text}</div>
              <div className={styles.meta}>
                <span>{message.incoming ? words.customerSaid : message.by?.displayName}</span>
                <Moment at={message.at} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
