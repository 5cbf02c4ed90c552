import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Select } from "antd";
import { changeFieldRuleMutation, listFieldRulesOptions } from "../../client/@tanstack/react-query.gen";
import type { ListFieldRulesResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Review.module.css";

type FieldRule = ListFieldRulesResponse["items"][number];

const rules = ["most-trusted", "most-complete", "newest", "oldest", "survivor"] as const;

function Line({ one }: { one: FieldRule }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const change = useMutation(changeFieldRuleMutation());
  const label = texts.review.ruleFields[one.field] ?? one.field;
  const choices = one.field === "remarks" ? [...rules, "all" as const] : rules;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Select
          aria-label={label}
          value={one.rule}
          loading={change.isPending}
          popupMatchSelectWidth={false}
          options={choices.map((rule) => ({ value: rule, label: texts.identity.rules[rule] }))}
          onChange={(rule) =>
            change.mutate(
              { path: { field: one.field }, body: { rule } },
              {
                onSuccess: () => {
                  message.success(texts.common.saved);
                  return queries.invalidateQueries({ queryKey: listFieldRulesOptions().queryKey });
                },
                onError: report,
              },
            )
          }
        />
      </dd>
    </>
  );
}

/** Which value a merged customer shows where its members say different things. */
export function FieldRules() {
  const texts = useTexts();
  const found = useQuery(listFieldRulesOptions());
  return (
    <>
      <h2 className={styles.section}>{texts.review.fieldRules}</h2>
      <p className={styles.known}>{texts.review.fieldRulesLead}</p>
      <dl className={styles.fieldRules}>
        {found.data?.items.map((one) => (
          <Line key={one.field} one={one} />
        ))}
      </dl>
    </>
  );
}
