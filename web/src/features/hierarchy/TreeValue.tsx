import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Fragment, useState } from "react";
import { getTreeValueOptions } from "../../client/@tanstack/react-query.gen";
import type { GetTreeValueResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Moment, MoneyText } from "../../ui/Values";
import styles from "./Hierarchy.module.css";

function Sums({ label, sums }: { label: string; sums: GetTreeValueResponse["all"] }) {
  const texts = useTexts();
  const language = useLanguage();
  if (sums.length === 0) {
    return (
      <>
        <dt>{label}</dt>
        <dd style={{ gridColumn: "span 2" }}>{texts.hierarchy.nothing}</dd>
      </>
    );
  }
  return sums.map((sum, row) => (
    <Fragment key={sum.amount.currency}>
      <dt>{row === 0 ? label : ""}</dt>
      <dd>
        <MoneyText value={sum.amount} /> · {texts.hierarchy.times(exactNumber(sum.count, language))}
      </dd>
      <dd>
        <Moment at={sum.last} />
      </dd>
    </Fragment>
  ));
}

/** What the party and everybody below it bought; added up only when somebody asks. */
export function TreeValue({ id }: { id: string }) {
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const value = useQuery({ ...getTreeValueOptions({ path: { id } }), enabled: asked });
  if (!asked) {
    return (
      <Button type="link" style={{ padding: 0 }} onClick={() => setAsked(true)}>
        {texts.hierarchy.value}
      </Button>
    );
  }
  if (value.isPending) return <Loading lines={2} />;
  if (value.isError) return <ProblemAlert error={value.error} title={texts.hierarchy.failed} />;
  return (
    <dl className={styles.values}>
      <Sums label={texts.hierarchy.own} sums={value.data.own} />
      <Sums label={texts.hierarchy.whole(value.data.parties)} sums={value.data.all} />
    </dl>
  );
}
