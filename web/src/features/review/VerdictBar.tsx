import { Button, Input, type InputRef } from "antd";
import { useRef } from "react";
import { useTexts } from "../../texts/texts";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import styles from "./Review.module.css";

export type Verdict = "same" | "different" | "later";

/** The three answers, each with its key, and why. */
export function VerdictBar({
  ticked,
  pending,
  reason,
  onReason,
  onVerdict,
}: {
  ticked: number;
  pending: boolean;
  reason: string;
  onReason: (reason: string) => void;
  onVerdict: (verdict: Verdict) => void;
}) {
  const texts = useTexts();
  const phone = usePhone();
  const input = useRef<InputRef>(null);
  const possible = ticked > 1 && !pending;
  const give = (verdict: Verdict) => () => {
    if (possible) onVerdict(verdict);
  };
  useKeys({
    y: give("same"),
    Y: give("same"),
    n: give("different"),
    N: give("different"),
    l: give("later"),
    L: give("later"),
    r: () => input.current?.focus(),
  });
  const key = (name: string) => !phone && <kbd>{name}</kbd>;
  return (
    <div role="toolbar" aria-label={texts.review.verdict} className={styles.verdicts}>
      <Button type="primary" disabled={!possible} onClick={give("same")}>
        {texts.review.same(ticked)} {key("Y")}
      </Button>
      <Button disabled={!possible} onClick={give("different")}>
        {texts.review.different} {key("N")}
      </Button>
      <Button type="text" disabled={!possible} onClick={give("later")}>
        {texts.review.later} {key("L")}
      </Button>
      <Input
        ref={input}
        value={reason}
        maxLength={500}
        aria-label={texts.identity.reason}
        placeholder={texts.review.reasonHint}
        onChange={(event) => onReason(event.target.value)}
        onPressEnter={(event) => event.currentTarget.blur()}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
    </div>
  );
}
