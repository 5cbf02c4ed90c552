import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Select } from "antd";
import { explainAccessOptions, listTypesOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { RecordLink } from "../../ui/RecordLink";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Access.module.css";
import { personOptions, useColleagues } from "./usePeople";
import { askedRights, type WhySearch } from "./whySearch";
import { decisive, ownerSentences, shareSentences, type Why } from "./whySentences";

const route = getRouteApi("/shell/settings/why/$type/$id");

function Steps({ why }: { why: Why }) {
  const texts = useTexts();
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const label = (key: string) => types.find((type) => type.key === key)?.label ?? key;
  const { explanation } = why;
  return (
    <ol className={styles.steps}>
      {explanation.steps.map((step) => (
        <li key={`${step.type} ${step.right}`}>
          {texts.access.whyStep(label(step.type), texts.access.rights[step.right], texts.access.scopes[step.scope])}
          {step.roles.length > 0 && (
            <ul>
              {step.roles.map((role) => (
                <li key={role.id}>
                  {texts.access.whyRole(role.name, texts.access.scopes[role.scope])}
                  {decisive(step).length < step.roles.length &&
                    decisive(step).includes(role) &&
                    ` ← ${texts.access.decides}`}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Reasons({ why }: { why: Why }) {
  const texts = useTexts();
  const { nameOf } = useColleagues();
  const { explanation } = why;
  if (!explanation.active) return <p>{texts.access.whyInactive}</p>;
  if (explanation.administrator) return <p>{texts.access.whyAdministrator}</p>;
  const shares = shareSentences(why, texts);
  return (
    <>
      <Steps why={why} />
      {explanation.reach !== "all" && (
        <ul className={styles.steps}>
          {ownerSentences(why, nameOf(explanation.owner), texts).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p>{shares.length > 0 ? shares.join(texts.common.separator) : texts.access.whyNotShared}</p>
    </>
  );
}

function KeptBack({ why }: { why: Why }) {
  const texts = useTexts();
  if (why.explanation.administrator || !why.allowed) return null;
  if (why.keptBack.length === 0) return <p className={styles.note}>{texts.access.nothingKeptBack}</p>;
  const parts: Record<string, string> = texts.access.parts;
  return (
    <Card flush title={texts.access.fields}>
      <ul className={styles.rules}>
        {why.keptBack.map((field) => (
          <li key={field.key}>
            <span className={styles.grow}>{field.label || parts[field.key]}</span>
            <span>{texts.access.rules[field.rule]}</span>
            <span className={styles.note}>{field.roles.join(texts.common.separator)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Answer({
  asked,
}: {
  asked: { type: string; id: string; user: string; right: NonNullable<WhySearch["right"]> };
}) {
  const texts = useTexts();
  const { nameOf } = useColleagues();
  const why = useQuery(
    explainAccessOptions({ path: { type: asked.type, id: asked.id }, query: { user: asked.user, right: asked.right } }),
  );
  if (why.isPending) return <Loading />;
  if (why.isError)
    return <ProblemAlert error={why.error} title={texts.access.whyFailed} onRetry={() => why.refetch()} />;
  const name = nameOf(asked.user) ?? "";
  const right = texts.access.rights[asked.right];
  return (
    <div className={styles.cards}>
      <Card>
        <p className={`${styles.verdict} ${why.data.allowed ? styles.yes : styles.no}`} role="status">
          {why.data.allowed ? <CheckCircleFilled /> : <CloseCircleFilled />}
          {why.data.allowed ? texts.access.whyYes(name, right) : texts.access.whyNo(name, right)}
        </p>
        <Reasons why={why.data} />
      </Card>
      <KeptBack why={why.data} />
    </div>
  );
}

/** Why somebody may do something with a record, or may not: the rule by name. */
export function WhyPage() {
  const texts = useTexts();
  const { type, id } = route.useParams();
  const { user, right = "see" } = route.useSearch();
  const go = useNavigate();
  const { users } = useColleagues();
  const ask = (next: WhySearch) =>
    go({ to: "/settings/why/$type/$id", params: { type, id }, search: { user, right, ...next }, replace: true });
  return (
    <PlainPage title={texts.access.why} lead={texts.access.whyLead}>
      <div className={styles.filters}>
        <Select
          aria-label={texts.access.whoAsk}
          placeholder={texts.access.choosePerson}
          style={{ minWidth: 200 }}
          value={user ?? null}
          onChange={(next) => ask({ user: next })}
          showSearch={{ optionFilterProp: "label" }}
          options={personOptions(users)}
        />
        <Select
          aria-label={texts.access.right}
          style={{ minWidth: 112 }}
          value={right}
          onChange={(next) => ask({ right: next })}
          options={askedRights.map((it) => ({ value: it, label: texts.access.rights[it] }))}
        />
        <RecordLink type={type} id={id}>
          {texts.access.openRecord}
        </RecordLink>
      </div>
      {user ? (
        <Answer asked={{ type, id, user, right }} />
      ) : (
        <EmptyState title={texts.access.whyChoose} help={texts.access.whyChooseHelp} />
      )}
    </PlainPage>
  );
}
