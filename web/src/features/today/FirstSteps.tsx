import { CheckOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { currentSessionOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { type Counts, firstSteps, nextStep, type Step } from "./firstSteps";
import styles from "./Today.module.css";

/** On a new system: what to do first, second and third. */
export function FirstSteps({ counts }: { counts: Counts }) {
  const texts = useTexts();
  const language = useLanguage();
  const go = useNavigate();
  const session = useQuery(currentSessionOptions());
  const administrator = session.data?.user.administrator ?? false;
  const steps = firstSteps(counts);
  const next = nextStep(steps);
  const begin: Record<Step["key"], () => void> = {
    customers: () => go({ to: "/imports/new", search: { target: "parties" } }),
    purchases: () => go({ to: "/imports/new", search: { target: "purchases" } }),
    colleagues: () => go({ to: "/settings/users" }),
  };
  const help = ({ key, done, count }: Step) => {
    if (done) return texts.today.steps[`${key}Done`](exactNumber(count, language));
    return key === "colleagues" && !administrator ? texts.today.steps.colleaguesAsk : texts.today.steps[`${key}Help`];
  };
  return (
    <Card title={texts.today.firstTitle}>
      <p className={styles.lead}>{texts.today.firstLead}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.key} className={step.done ? styles.done : ""}>
            <span className={styles.number} aria-hidden={!step.done}>
              {step.done ? <CheckOutlined aria-label={texts.today.done} /> : index + 1}
            </span>
            <div className={styles.what}>
              <b>{texts.today.steps[step.key]}</b>
              <p>{help(step)}</p>
            </div>
            {!step.done && (step.key !== "colleagues" || administrator) && (
              <Button type={step.key === next ? "primary" : "default"} onClick={begin[step.key]}>
                {texts.today.steps[step.key]}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
