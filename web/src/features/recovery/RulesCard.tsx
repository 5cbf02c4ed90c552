import { PlusOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Switch } from "antd";
import { useState } from "react";
import {
  changeRecoveryRuleMutation,
  getComplaintSetupOptions,
  listRecoveryRulesOptions,
  listRecoveryRulesQueryKey,
  listUsersOptions,
} from "../../client/@tanstack/react-query.gen";
import type { RecoveryRule, RecoveryRuleContent } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Moment } from "../../ui/Values";
import styles from "./Recovery.module.css";
import { RuleDialog } from "./RuleDialog";
import { whenOf } from "./rules";

/** What whoever takes it is called: a desk or a person. */
function useTaker() {
  const desks = useQuery({ ...getComplaintSetupOptions(), staleTime: 60_000 }).data?.desks ?? [];
  const users = useQuery({ ...listUsersOptions(), staleTime: 60_000 }).data?.items ?? [];
  return ({ desk, person }: RecoveryRuleContent) =>
    desks.find((one) => one.id === desk)?.name ?? users.find((one) => one.id === person)?.displayName ?? "…";
}

function RuleRow({ rule, taker, onEdit }: { rule: RecoveryRule; taker: string; onEdit: () => void }) {
  const texts = useTexts();
  const words = texts.recovery.rules;
  const language = useLanguage();
  const queries = useQueryClient();
  const report = useReportProblem();
  const { message } = App.useApp();
  const change = useMutation(changeRecoveryRuleMutation());
  const { content } = rule;
  const turn = (on: boolean) =>
    change.mutate(
      { path: { id: rule.id }, headers: { "If-Match": `"${rule.version}"` }, body: { ...content, on } },
      {
        onSuccess: async () => {
          await queries.invalidateQueries({ queryKey: listRecoveryRulesQueryKey() });
          message.success(on ? words.turnedOn(content.name) : words.turnedOff(content.name));
        },
        onError: report,
      },
    );
  return (
    <li>
      <Switch checked={content.on} loading={change.isPending} onChange={turn} aria-label={words.turn(content.name)} />
      <div className={styles.rule}>
        <b>{content.name}</b>
        <span>{whenOf(content, words, language)}</span>
        <span className={styles.meta}>
          {content.customerOwner ? words.ownerFirst(taker) : words.to(taker)} · {words.due(String(content.dueDays))} ·{" "}
          {words.rest(String(content.restDays))}
        </span>
        <span className={styles.meta}>
          {words.opened(String(rule.opened))}
          {rule.lookedAt && (
            <>
              {" · "}
              {words.lookedAt} <Moment at={rule.lookedAt} />
            </>
          )}
        </span>
      </div>
      <Button type="text" onClick={onEdit} aria-label={words.editing(content.name)}>
        {texts.common.edit}
      </Button>
    </li>
  );
}

/** The rules by which recoveries are opened before the customer speaks. */
export function RulesCard() {
  const words = useTexts().recovery.rules;
  const [edited, setEdited] = useState<RecoveryRule | "new">();
  const rules = useQuery(listRecoveryRulesOptions());
  const taker = useTaker();
  const add = (
    <Button icon={<PlusOutlined />} onClick={() => setEdited("new")}>
      {words.add}
    </Button>
  );
  return (
    <Card title={words.title} extra={(rules.data?.items.length ?? 0) > 0 && add}>
      <p className={styles.help}>{words.help}</p>
      {rules.isPending && <Loading lines={3} />}
      {rules.isError && <ProblemAlert error={rules.error} title={words.failed} onRetry={() => rules.refetch()} />}
      {rules.data?.items.length === 0 && (
        <EmptyState compact title={words.none} help={words.noneHelp}>
          {add}
        </EmptyState>
      )}
      {rules.data && rules.data.items.length > 0 && (
        <ul className={styles.rules}>
          {rules.data.items.map((rule) => (
            <RuleRow key={rule.id} rule={rule} taker={taker(rule.content)} onEdit={() => setEdited(rule)} />
          ))}
        </ul>
      )}
      {edited && <RuleDialog onClose={() => setEdited(undefined)} {...(edited === "new" ? {} : { rule: edited })} />}
    </Card>
  );
}
