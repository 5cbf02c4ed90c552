import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Tabs } from "antd";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { getPartyOptions, summarisePurchasesOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { shortNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { RecordPage } from "../../ui/RecordPage";
import { Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { Badge } from "../../ui/Values";
import { RelatedList } from "../records/RelatedList";
import { useTypes } from "../records/recordTypes";
import { relatedOf } from "../records/related";
import { Changes } from "./Changes";
import { CustomerActions } from "./CustomerActions";
import { Facts } from "./Facts";
import { Files } from "./Files";
import type { NoteField } from "./NoteComposer";
import { Purchases } from "./Purchases";
import { markOf, type Party, placeOf } from "./party";
import { Relations } from "./Relations";
import { type RecordTab, recordTabs } from "./recordSearch";
import { Timeline } from "./Timeline";
import { Worth } from "./Worth";

const EditDrawer = lazy(() => import("./EditDrawer").then((module) => ({ default: module.EditDrawer })));
const route = getRouteApi("/shell/customers/$id");

/** What the page is given to show about who the customer is; `merging` asks to choose a twin. */
export type IdentitySlots = {
  members: (party: Party) => ReactNode;
  merging: (party: Party, onDone: () => void) => ReactNode;
};

export function CustomerPage({ members, merging }: IdentitySlots) {
  const { id } = route.useParams();
  const texts = useTexts();
  const party = useQuery(getPartyOptions({ path: { id } }));
  if (party.isPending) return <Loading lines={10} />;
  if (party.isError) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemAlert error={party.error} title={texts.party.failed} onRetry={() => party.refetch()} />
      </div>
    );
  }
  return <Customer key={id} party={party.data} members={members} merging={merging} />;
}

function Line({ party }: { party: Party }) {
  const texts = useTexts();
  const short = party.names.filter((it) => it.kind !== "legal").map((it) => it.value);
  const parts = [
    short.join(texts.common.separator),
    party.owner && texts.party.ownedBy(party.owner.displayName),
    placeOf(party),
    party.source,
  ];
  return parts.filter(Boolean).join(" · ");
}

function Customer({ party, members, merging }: { party: Party } & IdentitySlots) {
  const texts = useTexts();
  const language = useLanguage();
  const { tab = "timeline", edit = false } = route.useSearch();
  const go = useNavigate();
  const note = useRef<NoteField>(null);
  const [isMerging, setMerging] = useState(false);
  const summary = useQuery(summarisePurchasesOptions({ path: { id: party.id } }));
  const show = (next: { tab?: RecordTab; edit?: true }) =>
    go({ to: "/customers/$id", params: { id: party.id }, search: next, replace: true });
  const onEdit = () => show({ tab, edit: true });
  const writeNote = () => {
    if (tab !== "timeline") show({});
    requestAnimationFrame(() => note.current?.focus());
  };
  useKeys({ e: onEdit, n: writeNote }, !edit);
  const types = useTypes().data?.items ?? [];
  const related = relatedOf(
    types.find((type) => type.key === "parties"),
    types,
  );
  const bodies: Record<(typeof recordTabs)[number], React.ReactNode> = {
    timeline: <Timeline id={party.id} note={note} />,
    purchases: <Purchases id={party.id} />,
    relations: <Relations id={party.id} />,
    files: <Files id={party.id} />,
    changes: <Changes party={party} />,
  };
  const label = (key: (typeof recordTabs)[number]) =>
    key === "purchases" && summary.data?.count
      ? `${texts.party.tabs[key]} ${shortNumber(summary.data.count, language)}`
      : texts.party.tabs[key];
  return (
    <RecordPage
      name={party.name}
      mark={markOf(party.name)}
      badges={
        <>
          <Badge tone="blue">{texts.parties.kinds[party.kind]}</Badge>
          {party.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </>
      }
      line={<Line party={party} />}
      actions={<CustomerActions party={party} onNote={writeNote} onEdit={onEdit} onMerge={() => setMerging(true)} />}
      facts={
        <>
          <Facts party={party} onEdit={onEdit} />
          {members(party)}
        </>
      }
      aside={<Worth id={party.id} />}
    >
      <Card>
        <Tabs
          activeKey={tab}
          onChange={(key) => show({ tab: key as RecordTab })}
          items={[
            ...recordTabs.map((key) => ({ key, label: label(key), children: bodies[key] })),
            ...related.map((it) => ({
              key: `${it.type.key} ${it.field}`,
              label: it.label,
              children: <RelatedList related={it} id={party.id} />,
            })),
          ]}
          destroyOnHidden
        />
      </Card>
      {isMerging && merging(party, () => setMerging(false))}
      {edit && (
        <Suspense>
          <EditDrawer party={party} onClose={() => show({ tab })} />
        </Suspense>
      )}
    </RecordPage>
  );
}
