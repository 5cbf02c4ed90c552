import { Form, type FormInstance, Input, Segmented, Select } from "antd";
import { useTexts } from "../../texts/texts";
import { useFieldLabel } from "../records/useFieldLabel";
import { CustomItems } from "./CustomItems";
import { useOwners, useTags } from "./choices";
import { IdentifierFields } from "./IdentifierFields";
import { AddressFields, ContactFields, NameFields } from "./PartyFormLists";
import type { PartyContent } from "./party";
import { partyKinds } from "./party";

/** Everything a person writes about a party; used to create and to edit. */
export function PartyForm({
  form,
  initial,
  onFinish,
}: {
  form: FormInstance<PartyContent>;
  initial: PartyContent;
  onFinish: () => void;
}) {
  const texts = useTexts();
  const called = useFieldLabel("parties");
  const owners = useOwners();
  const tags = useTags();
  return (
    <Form<PartyContent>
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={onFinish}
      requiredMark={false}
      scrollToFirstError={{ block: "center", focus: true }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      <Form.Item name="kind" label={called("kind", texts.party.kind)}>
        <Segmented options={partyKinds.map((kind) => ({ value: kind, label: texts.parties.kinds[kind] }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={called("name", texts.party.name)}
        rules={[{ required: true, whitespace: true, message: texts.common.required(called("name", texts.party.name)) }]}
      >
        <Input placeholder={texts.party.nameHint} maxLength={200} autoComplete="off" />
      </Form.Item>
      <ContactFields />
      <AddressFields />
      <IdentifierFields />
      <NameFields />
      <Form.Item name="ownerId" label={called("owner", texts.party.owner)}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={owners}
          placeholder={texts.common.optional}
        />
      </Form.Item>
      <Form.Item name="tags" label={called("tags", texts.party.tags)}>
        <Select mode="tags" options={tags} placeholder={texts.party.tagsHint} tokenSeparators={[",", "，", "、"]} />
      </Form.Item>
      <Form.Item name="source" label={called("source", texts.party.source)}>
        <Input placeholder={texts.party.sourceHint} maxLength={100} />
      </Form.Item>
      <CustomItems />
      <Form.Item name="remarks" label={called("remarks", texts.party.remarks)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </Form>
  );
}
