import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Form, Select } from "antd";
import { useState } from "react";
import {
  handOverMutation,
  listHoldingsOptions,
  listTypesOptions,
  undoBulkChangeMutation,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { isListQuery } from "../../ui/listQueries";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useUndoMessage } from "../../ui/Undo";
import styles from "./Access.module.css";
import { type Colleague, personOptions, useColleagues } from "./usePeople";

function useHandOver(user: Colleague, onDone: () => void) {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const undoable = useUndoMessage();
  const hand = useMutation(handOverMutation());
  const undo = useMutation(undoBulkChangeMutation());
  const refresh = () => queries.invalidateQueries({ predicate: isListQuery });
  const start = (to: string, name: string) =>
    hand.mutate(
      { path: { user: user.id }, body: { to } },
      {
        onSuccess: ({ items }) => {
          refresh();
          onDone();
          undoable(`handover ${user.id}`, texts.access.handedOver(user.displayName, name), async () => {
            for (const change of items) await undo.mutateAsync({ path: { id: change.bulkChangeId } });
            await refresh();
          });
        },
        onError: report,
      },
    );
  return { start, pending: hand.isPending };
}

/** Everything that somebody owns, by type, and to whom it goes. */
export function HandoverDrawer({ user, onClose }: { user: Colleague; onClose: () => void }) {
  const texts = useTexts();
  const language = useLanguage();
  const { active, nameOf } = useColleagues();
  const [to, setTo] = useState<string>();
  const holdings = useQuery(listHoldingsOptions({ path: { user: user.id } }));
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const { start, pending } = useHandOver(user, onClose);
  const items = holdings.data?.items ?? [];
  const label = (key: string) => types.find((type) => type.key === key)?.label ?? key;
  return (
    <Drawer
      open
      size={460}
      title={texts.access.handoverOf(user.displayName)}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <div style={{ display: "flex", justifyContent: "flex-end", gap: 8 }}>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button
            type="primary"
            disabled={!to || items.length === 0}
            loading={pending}
            onClick={() => to && start(to, nameOf(to) ?? "")}
          >
            {texts.access.handoverStart}
          </Button>
        </div>
      }
    >
      {holdings.isPending && <Loading />}
      {holdings.isError && (
        <ProblemAlert error={holdings.error} title={texts.access.holdingsFailed} onRetry={() => holdings.refetch()} />
      )}
      {holdings.data && items.length === 0 && (
        <EmptyState compact title={texts.access.ownsNothing} help={texts.access.ownsNothingHelp} />
      )}
      {items.length > 0 && (
        <Form layout="vertical">
          <p style={{ marginTop: 0 }}>{texts.access.handoverLead}</p>
          {items.map((holding) => (
            <div key={holding.type} className={styles.line}>
              <span>{label(holding.type)}</span>
              <strong>{exactNumber(holding.count, language)}</strong>
            </div>
          ))}
          <Form.Item label={texts.access.handoverTo} style={{ marginTop: 20 }}>
            <Select
              aria-label={texts.access.handoverTo}
              placeholder={texts.access.choosePerson}
              value={to ?? null}
              onChange={setTo}
              showSearch={{ optionFilterProp: "label" }}
              options={personOptions(active.filter((one) => one.id !== user.id))}
            />
          </Form.Item>
        </Form>
      )}
    </Drawer>
  );
}
