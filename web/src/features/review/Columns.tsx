import { Link } from "@tanstack/react-router";
import { Checkbox, Tooltip } from "antd";
import { useTexts } from "../../texts/texts";
import { Badge, Moment, MoneyText, NumberText } from "../../ui/Values";
import styles from "./Review.module.css";
import type { Member } from "./reviewTypes";
import { type Side, sidesOf } from "./sides";

type Chosen = {
  current: number;
  ticked: readonly string[];
  survivor: string;
  onCurrent: (member: number) => void;
  onTick: (id: string) => void;
};

function Head({ member, at, chosen }: { member: Member; at: number; chosen: Chosen }) {
  const texts = useTexts();
  const { current, ticked, survivor, onCurrent, onTick } = chosen;
  return (
    <th scope="col" data-current={at === current} onClick={() => onCurrent(at)} className={styles.memberHead}>
      <Checkbox checked={ticked.includes(member.id)} onChange={() => onTick(member.id)}>
        <span className={styles.number}>{at + 1}</span>
        {member.id === survivor && (
          <Tooltip title={texts.review.survivorHelp}>
            <span>
              <Badge tone="blue">{texts.review.survivor}</Badge>
            </span>
          </Tooltip>
        )}
      </Checkbox>
      <Link to="/customers/$id" params={{ id: member.id }} target="_blank" className={styles.memberName}>
        {member.content.name}
      </Link>
      <span className={styles.known}>
        {texts.review.since} <Moment at={member.createdAt} />
        {member.createdBy && ` · ${member.createdBy.displayName}`}
        {member.records > 1 && ` · ${texts.review.records(member.records)}`}
      </span>
    </th>
  );
}

function Bought({ members }: { members: readonly Member[] }) {
  const texts = useTexts();
  return (
    <tr>
      <th scope="row">{texts.review.bought}</th>
      {members.map((member) => (
        <td key={member.id}>
          {member.bought.length === 0 && texts.common.unknown}
          {member.bought.map((total) => (
            <div key={total.amount.currency}>
              <MoneyText value={total.amount} />{" "}
              <span className={styles.known}>
                <NumberText value={total.count} /> {texts.review.times}
              </span>
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

function Line({ side, members, current }: { side: Side; members: readonly Member[]; current: number }) {
  const texts = useTexts();
  return (
    <tr data-differs={side.differs}>
      <th scope="row">
        {side.label}
        {side.differs && <span className="visually-hidden">{texts.review.differs}</span>}
      </th>
      {side.cells.map((cells, at) => (
        <td key={members[at]?.id} data-current={at === current} data-number={at + 1}>
          {cells.length === 0 && <span className={styles.known}>{texts.common.unknown}</span>}
          {cells.map((cell) => (
            <div key={cell.value} data-shared={cell.shared}>
              {cell.value}
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

/** Two to five archives beside each other; what differs is marked, what they share stands out. */
export function Columns({ members, chosen }: { members: readonly Member[]; chosen: Chosen }) {
  const texts = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.columns} tabIndex={0} aria-label={texts.review.sideBySide}>
      <table style={{ minWidth: 96 + members.length * 188 }}>
        <thead>
          <tr>
            <td />
            {members.map((member, at) => (
              <Head key={member.id} member={member} at={at} chosen={chosen} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sidesOf(members, texts).map((side) => (
            <Line key={side.label} side={side} members={members} current={chosen.current} />
          ))}
          <Bought members={members} />
        </tbody>
      </table>
    </section>
  );
}
