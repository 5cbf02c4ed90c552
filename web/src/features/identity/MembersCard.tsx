import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { listMembersOptions } from "../../client/@tanstack/react-query.gen";
import type { ListMembersResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { displayPhone } from "../../ui/formats";
import { Moment } from "../../ui/Values";
import styles from "./Identity.module.css";
import { UnmergeDialog } from "./UnmergeDialog";

type Membership = ListMembersResponse;
export type Member = Membership["members"][number];

function Origins({ origins, members }: Membership) {
  const texts = useTexts();
  const nameOf = (id: string) => members.find((it) => it.id === id)?.content.name ?? id;
  return (
    <details className={styles.origins}>
      <summary>{texts.identity.origins}</summary>
      <dl>
        {origins
          .filter((it) => it.field !== "kind" && it.field !== "owner")
          .map((it) => (
            <div key={`${it.field} ${it.value}`}>
              <dt>{displayPhone(it.value)}</dt>
              <dd>
                {it.parties.map(nameOf).join(texts.common.separator)} · {texts.identity.rules[it.rule]}
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

/** What the customer was merged of, and the way back; nothing for the many that were never merged. */
export function MembersCard({ id }: { id: string }) {
  const texts = useTexts();
  const membership = useQuery(listMembersOptions({ path: { id } }));
  const [leaving, setLeaving] = useState<Member>();
  if (!membership.data || membership.data.members.length < 2) return null;
  const { current, members } = membership.data;
  return (
    <>
      <Card title={texts.identity.members(members.length)}>
        <ul className={styles.list}>
          {members.map((member) => (
            <li key={member.id}>
              <div>
                <strong>{member.content.name}</strong>
                <div className={styles.known}>
                  {member.content.contacts.map((it) => displayPhone(it.value)).join(" · ")}
                </div>
                {member.merge && (
                  <div className={styles.known}>
                    {member.merge.by?.displayName} <Moment at={member.merge.at} /> · {member.merge.reason}
                  </div>
                )}
              </div>
              {member.id !== current && (
                <Button aria-label={texts.identity.unmergeOne(member.content.name)} onClick={() => setLeaving(member)}>
                  {texts.identity.unmerge}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Origins {...membership.data} />
      </Card>
      {leaving && <UnmergeDialog id={current} member={leaving} onDone={() => setLeaving(undefined)} />}
    </>
  );
}
