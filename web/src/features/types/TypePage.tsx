import { EllipsisOutlined, LayoutOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import {
  changeFieldMutation,
  getDefinitionQueryKey,
  orderFieldsMutation,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { labelIn } from "../records/labels";
import { type RecordType, useTypes } from "../records/recordTypes";
import { DeleteDialog } from "./DeleteDialog";
import { bareKey, type FieldDefinition, type TypeDefinition, useDefinition, useRefreshTypes } from "./definitions";
import { FieldDrawer } from "./FieldDrawer";
import { AddedFields, OurFields } from "./FieldRows";
import { NamesDrawer } from "./NamesDrawer";
import { TypeDrawer } from "./TypeDrawer";
import styles from "./Types.module.css";

const route = getRouteApi("/shell/settings/types/$type");

type Open =
  | { what: "new" | "rename" | "delete" }
  | { what: "edit" | "names" | "remove"; field: FieldDefinition }
  | undefined;

/** One type as administrators see it: what it is called, and its fields. */
export function TypePage() {
  const { type: key } = route.useParams();
  const texts = useTexts();
  const types = useTypes();
  const definition = useDefinition(key);
  const type = types.data?.items.find((it) => it.key === key);
  if (types.isPending || definition.isPending) return <Loading lines={8} />;
  if (definition.isError || !type) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemAlert
          error={definition.error ?? types.error}
          title={texts.types.failed}
          onRetry={() => Promise.all([types.refetch(), definition.refetch()])}
        />
      </div>
    );
  }
  return <OneType type={type} definition={definition.data} />;
}

/** Out of use at once, and back by the same click. */
function useRetire(type: RecordType) {
  const texts = useTexts();
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshTypes();
  const change = useMutation(changeFieldMutation());
  const retire = (field: FieldDefinition, retired: boolean) => {
    if (!field.settings) return;
    const { labels } = field.names;
    const name = labelIn(labels, language) ?? field.key;
    change.mutate(
      {
        path: { type: type.key, key: bareKey(field.key) },
        body: { labels, settings: { ...field.settings, retired } },
      },
      {
        onSuccess: async () => {
          await refresh(type.key);
          const toast = `retired ${field.key}`;
          message.open({
            key: toast,
            type: "success",
            duration: 8,
            content: (
              <>
                {retired ? texts.types.retiredNow(name) : texts.types.usedAgain(name)}
                <Button
                  type="link"
                  onClick={() => {
                    message.destroy(toast);
                    retire(field, !retired);
                  }}
                >
                  {texts.common.undo}
                </Button>
              </>
            ),
          });
        },
        onError: report,
      },
    );
  };
  return retire;
}

/** The new order stands on the page at once, and is taken back if the server refuses it. */
function useOrder(definition: TypeDefinition) {
  const queries = useQueryClient();
  const report = useReportProblem();
  const refresh = useRefreshTypes();
  const order = useMutation(orderFieldsMutation());
  return (keys: string[]) => {
    const queryKey = getDefinitionQueryKey({ path: { type: definition.key } });
    const place = (field: FieldDefinition) => keys.indexOf(bareKey(field.key));
    queries.setQueryData(queryKey, {
      ...definition,
      fields: [...definition.fields].sort((one, other) => place(one) - place(other)),
    });
    order.mutate(
      { path: { type: definition.key }, body: { keys } },
      { onSettled: () => refresh(definition.key), onError: report },
    );
  };
}

function OneType({ type, definition }: { type: RecordType; definition: TypeDefinition }) {
  const texts = useTexts();
  const go = useNavigate();
  const [open, setOpen] = useState<Open>();
  const retire = useRetire(type);
  const order = useOrder(definition);
  const close = () => setOpen(undefined);
  const added = definition.fields.filter((field) => field.settings);
  const ours = definition.fields.filter((field) => !field.settings);
  const newField = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ what: "new" })}>
      {texts.types.newField}
    </Button>
  );
  return (
    <PlainPage
      title={type.label}
      lead={definition.open ? texts.types.typeLead(type.label) : texts.types.closedLead}
      actions={
        <>
          {definition.open && (
            <Button
              icon={<LayoutOutlined />}
              onClick={() => go({ to: "/settings/types/$type/layout", params: { type: type.key } })}
            >
              {texts.types.layout}
            </Button>
          )}
          {added.length > 0 && newField}
          <Dropdown
            trigger={["click"]}
            placement="bottomRight"
            menu={{
              items: [
                { key: "rename", label: texts.types.rename, onClick: () => setOpen({ what: "rename" }) },
                ...(definition.custom
                  ? [
                      {
                        key: "delete",
                        danger: true,
                        label: texts.types.deleteType,
                        onClick: () => setOpen({ what: "delete" }),
                      },
                    ]
                  : []),
              ],
            }}
          >
            <Button icon={<EllipsisOutlined />} aria-label={texts.types.actionsOf(type.label)} />
          </Dropdown>
        </>
      }
    >
      <div className={styles.cards}>
        {definition.custom && (
          <p className={styles.lead}>
            <Link to={`/records/${type.key}` as never}>{texts.types.openList(type.label)}</Link>
          </p>
        )}
        {definition.open && added.length === 0 && (
          <EmptyState title={texts.types.noFields} help={texts.types.noFieldsHelp}>
            {newField}
          </EmptyState>
        )}
        {added.length > 0 && (
          <Card flush title={texts.types.addedFields} extra={texts.types.orderHelp}>
            <AddedFields
              fields={added}
              onOrder={order}
              onEdit={(field) => setOpen({ what: "edit", field })}
              onRetire={retire}
              onDelete={(field) => setOpen({ what: "remove", field })}
            />
          </Card>
        )}
        <Card flush title={texts.types.ourFields} extra={texts.types.ourFieldsHelp}>
          <OurFields fields={ours} onRename={(field) => setOpen({ what: "names", field })} />
        </Card>
      </div>
      {open?.what === "new" && <FieldDrawer type={type} onClose={close} onSaved={close} />}
      {open?.what === "edit" && <FieldDrawer type={type} definition={open.field} onClose={close} onSaved={close} />}
      {open?.what === "rename" && definition.custom && (
        <TypeDrawer definition={definition} onClose={close} onSaved={close} />
      )}
      {open?.what === "rename" && !definition.custom && <NamesDrawer definition={definition} onClose={close} />}
      {open?.what === "names" && <NamesDrawer definition={definition} field={open.field} onClose={close} />}
      {open?.what === "remove" && (
        <DeleteDialog definition={definition} field={open.field} onClose={close} onDeleted={close} />
      )}
      {open?.what === "delete" && (
        <DeleteDialog definition={definition} onClose={close} onDeleted={() => go({ to: "/settings/types" })} />
      )}
    </PlainPage>
  );
}
