import { CloseOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import {
  createRelationMutation,
  deleteRelationMutation,
  listRelationsOptions,
} from "../../client/@tanstack/react-query.gen";
import type { ListRelationsResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { RelationForm } from "./RelationForm";
import styles from "./Relations.module.css";
import { useRefreshHistory } from "./useRefresh";

type Relation = ListRelationsResponse["items"][number];

function RelationRow({ id, relation }: { id: string; relation: Relation }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshHistory(id);
  const { message } = App.useApp();
  const remove = useMutation(deleteRelationMutation());
  const restore = useMutation(createRelationMutation());
  const { kind, direction, party, since, until } = relation;
  // By then this row is gone, and with it the callbacks of `mutate`; a promise outlives it.
  const undo = async (key: string) => {
    const body = { kind, direction, partyId: party.id, ...(since ? { since } : {}), ...(until ? { until } : {}) };
    try {
      await restore.mutateAsync({ path: { id }, body });
      message.destroy(key);
      await refresh();
    } catch (error) {
      report(error);
    }
  };
  const drop = () =>
    remove.mutate(
      { path: { id, relationId: relation.id } },
      {
        onSuccess: () => {
          const key = `relation ${relation.id}`;
          message.open({
            key,
            type: "success",
            duration: 10,
            content: (
              <>
                {texts.relations.removed}
                <Button type="link" onClick={() => undo(key)}>
                  {texts.common.undo}
                </Button>
              </>
            ),
          });
          return refresh();
        },
        onError: report,
      },
    );
  const period = [since && texts.relations.from(since), until && texts.relations.to(until)].filter(Boolean).join(" ");
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{texts.relations.kinds[kind][direction]}</span>
      <span className={styles.party}>
        <Link to="/customers/$id" params={{ id: party.id }}>
          {party.name}
        </Link>
        {period && <span className={styles.period}>{period}</span>}
      </span>
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={texts.relations.removeRelation(party.name)}
        onClick={drop}
      />
    </li>
  );
}

export function Relations({ id }: { id: string }) {
  const texts = useTexts();
  const [adding, setAdding] = useState(false);
  const relations = useQuery(listRelationsOptions({ path: { id } }));
  if (relations.isPending) return <Loading />;
  if (relations.isError) {
    return <ProblemAlert error={relations.error} title={texts.relations.failed} onRetry={() => relations.refetch()} />;
  }
  const add = <Button onClick={() => setAdding(true)}>{texts.relations.addRelation}</Button>;
  return (
    <>
      {relations.data.items.length === 0 && !adding && (
        <EmptyState compact title={texts.relations.empty} help={texts.relations.emptyHelp}>
          {add}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {relations.data.items.map((relation) => (
          <RelationRow key={relation.id} id={id} relation={relation} />
        ))}
      </ul>
      {adding && <RelationForm id={id} onDone={() => setAdding(false)} />}
      {relations.data.items.length > 0 && !adding && add}
    </>
  );
}
