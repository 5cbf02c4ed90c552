import { Steps } from "antd";
import type { ReactNode } from "react";
import styles from "./Wizard.module.css";

/** One decision at a time, always with a way back. */
export function Wizard({
  steps,
  current,
  children,
}: {
  steps: readonly string[];
  current: number;
  children: ReactNode;
}) {
  return (
    <>
      <Steps
        size="small"
        className={styles.steps ?? ""}
        current={current}
        responsive={false}
        items={steps.map((title) => ({ title }))}
      />
      {children}
    </>
  );
}

/** The buttons at the foot of a step: back on the left, onward on the right. */
export function WizardFoot({ back, children }: { back?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.foot}>
      {back}
      <div>{children}</div>
    </div>
  );
}
