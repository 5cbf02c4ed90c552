import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { getSecondFactorOptions, getSecondFactorQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Access.module.css";
import { SecondFactorDialog, type Wish } from "./SecondFactorDialog";

/** Whether one signs in with a second factor; setting it up, new recovery codes, taking it away. */
export function SecondFactorCard() {
  const texts = useTexts().factor;
  const queries = useQueryClient();
  const [wish, setWish] = useState<Wish>();
  const state = useQuery(getSecondFactorOptions());
  const close = () => {
    setWish(undefined);
    queries.invalidateQueries({ queryKey: getSecondFactorQueryKey() });
  };
  return (
    <Card title={texts.title} extra={state.data?.on && <Badge tone="green">{texts.on}</Badge>}>
      {state.isPending && <Loading lines={1} />}
      {state.isError && <ProblemAlert error={state.error} title={texts.failed} onRetry={() => state.refetch()} />}
      {state.data && (
        <div className={styles.line}>
          <span className={styles.grow}>
            {state.data.on ? texts.left(String(state.data.recoveryCodes)) : texts.help}
            {state.data.on && (
              <span className={styles.under}>
                {texts.since} <Moment at={state.data.since} />
              </span>
            )}
          </span>
          {state.data.on ? (
            <>
              <Button onClick={() => setWish("codes")}>{texts.newCodes}</Button>
              <Button danger type="text" onClick={() => setWish("remove")}>
                {texts.remove}
              </Button>
            </>
          ) : (
            <Button type="primary" onClick={() => setWish("begin")}>
              {texts.begin}
            </Button>
          )}
        </div>
      )}
      {wish && <SecondFactorDialog wish={wish} onClose={close} />}
    </Card>
  );
}
