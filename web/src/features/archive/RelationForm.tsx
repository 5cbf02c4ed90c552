import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { createRelationMutation } from "../../client/@tanstack/react-query.gen";
import type { CreateRelationData } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { PartySelect } from "./PartySelect";
import styles from "./Relations.module.css";
import { useRefreshHistory } from "./useRefresh";

type Body = CreateRelationData["body"];
type Values = { relation: string; partyId: string; since?: string; until?: string };

const kinds: readonly Body["kind"][] = ["employs", "belongs-to", "branch-of", "household-of", "refers"];
const directions: readonly Body["direction"][] = ["out", "in"];

export function RelationForm({ id, onDone }: { id: string; onDone: () => void }) {
  const texts = useTexts();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshHistory(id);
  const create = useMutation(createRelationMutation());
  const options = kinds.flatMap((kind) =>
    directions.map((direction) => ({
      value: `${kind} ${direction}`,
      label: texts.relations.kinds[kind][direction],
    })),
  );
  const save = ({ relation, partyId, since, until }: Values) => {
    const kind = kinds.find((it) => relation.startsWith(`${it} `)) ?? "belongs-to";
    const direction = relation.endsWith(" in") ? "in" : "out";
    create.mutate(
      {
        path: { id },
        body: { kind, direction, partyId, ...(since ? { since } : {}), ...(until ? { until } : {}) },
      },
      { onSuccess: () => refresh().then(onDone), onError: showProblems },
    );
  };
  return (
    <Form form={form} layout="vertical" className={styles.form ?? ""} onFinish={save} requiredMark={false}>
      <Form.Item
        name="relation"
        label={texts.relations.relation}
        rules={[{ required: true, message: texts.common.required(texts.relations.relation) }]}
      >
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name="partyId"
        label={texts.relations.other}
        rules={[{ required: true, message: texts.common.required(texts.relations.other) }]}
      >
        <PartySelect exclude={id} placeholder={texts.relations.otherHint} />
      </Form.Item>
      <Form.Item name="since" label={texts.relations.since}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={texts.relations.until}>
        <Input type="date" />
      </Form.Item>
      <div className={styles.buttons}>
        <Button onClick={onDone}>{texts.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
