import { useMutation } from "@tanstack/react-query";
import { Button, Form, InputNumber } from "antd";
import { Fragment } from "react";
import { changeComplaintTermsMutation } from "../../client/@tanstack/react-query.gen";
import type { ComplaintSetup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { Badge } from "../../ui/Values";
import styles from "./Complaints.module.css";
import { gravityTone } from "./complaint";
import { useSetupSaved } from "./useSetup";

type Hours = { terms: { acknowledge: number; solve: number }[] };

/** How many hours of work each gravity allows. */
export function PromisesCard({ setup }: { setup: ComplaintSetup }) {
  const words = useTexts().complaints;
  const texts = useTexts();
  const saved = useSetupSaved();
  const change = useMutation(changeComplaintTermsMutation());
  const save = ({ terms }: Hours) =>
    change.mutate(
      {
        body: {
          terms: setup.terms.map(({ gravity }, index) => ({
            gravity,
            acknowledgeMinutes: Math.round((terms[index]?.acknowledge ?? 0) * 60),
            solveMinutes: Math.round((terms[index]?.solve ?? 0) * 60),
          })),
        },
      },
      saved,
    );
  const hours = (name: "acknowledge" | "solve", index: number, label: string) => (
    <Form.Item name={["terms", index, name]} noStyle>
      <InputNumber
        style={{ width: "100%" }}
        min={0.1}
        max={10_000}
        step={1}
        aria-label={label}
        disabled={!setup.changeable}
      />
    </Form.Item>
  );
  return (
    <Card title={words.setup.promises}>
      <p className={styles.help}>{words.setup.promisesHelp}</p>
      <Form<Hours>
        onFinish={save}
        initialValues={{
          terms: setup.terms.map((one) => ({ acknowledge: one.acknowledgeMinutes / 60, solve: one.solveMinutes / 60 })),
        }}
      >
        <div className={styles.terms}>
          <span />
          <small aria-hidden="true">{words.setup.acknowledgeHours}</small>
          <small aria-hidden="true">{words.setup.solveHours}</small>
          {setup.terms.map((one, index) => (
            <Fragment key={one.gravity}>
              <span>
                <Badge tone={gravityTone[one.gravity]}>{words.gravities[one.gravity]}</Badge>
              </span>
              {hours("acknowledge", index, `${words.gravities[one.gravity]} ${words.setup.acknowledgeHours}`)}
              {hours("solve", index, `${words.gravities[one.gravity]} ${words.setup.solveHours}`)}
            </Fragment>
          ))}
        </div>
        {setup.changeable && (
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {texts.common.save}
          </Button>
        )}
      </Form>
    </Card>
  );
}
