import { Button, Tooltip } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Complaints.module.css";
import { type Case, hoursOf, piecesOf, stages, standingOf } from "./complaint";

/** What the customer said, with what deserves a second look marked, and what it looks like. */
export function Story({ opened, onClassify }: { opened: Case; onClassify: () => void }) {
  const texts = useTexts();
  const language = useLanguage();
  const words = texts.complaints;
  const { matter, suggestion, possible } = opened;
  return (
    <Card title={words.story}>
      <p className={styles.story}>
        {piecesOf(matter.text, opened.cues).map((piece, index) =>
          piece.cue ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
            <Tooltip key={index} title={words.hints[piece.cue.hint]}>
              <mark className={`${styles.cue} ${piece.cue.urgent ? styles.urgent : ""}`}>
                {piece.text}
                <span className="visually-hidden"> ({words.hints[piece.cue.hint]})</span>
              </mark>
            </Tooltip>
          ) : (
            piece.text
          ),
        )}
      </p>
      {matter.wish && <p className={styles.wish}>{words.wished(matter.wish)}</p>}
      {opened.photos.length > 0 && (
        <div className={styles.photos}>
          {opened.photos.map((photo, index) => {
            const address = `/api/v1/complaints/${opened.id}/photos/${photo}`;
            return (
              <a key={photo} href={address} target="_blank" rel="noreferrer">
                <img src={address} alt={words.photo(index + 1)} loading="lazy" />
              </a>
            );
          })}
        </div>
      )}
      {opened.cues.length > 0 && <p className={styles.note}>{words.cues}</p>}
      {suggestion && (
        <div className={styles.suggestion}>
          <Tooltip title={words.suggestedHelp(percent(suggestion.accuracy), exactNumber(suggestion.texts, language))}>
            <span>{words.suggested(suggestion.name, percent(suggestion.probability))}</span>
          </Tooltip>
          {possible.includes("classify") && (
            <Button size="small" onClick={onClassify}>
              {words.steps.classify}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

function PromiseLine({ label, due, done }: { label: string; due: string | undefined; done: string | undefined }) {
  const words = useTexts().complaints;
  const standing = standingOf(due, done, new Date());
  return (
    <div className={styles.promise}>
      <span>{label}</span>
      <span>
        {standing === "kept" && <Badge tone="green">{words.inTime}</Badge>}{" "}
        {standing === "broken" && <Badge tone="red">{words.overdue}</Badge>} <Moment at={done ?? due} />
      </span>
    </div>
  );
}

/** What was promised and how much of the time is used. */
export function ClockCard({ opened }: { opened: Case }) {
  const words = useTexts().complaints;
  const { clock } = opened;
  const broken = standingOf(clock.dueAt, clock.solvedAt, new Date()) === "broken";
  const warned = !clock.solvedAt && clock.warnAt && new Date(clock.warnAt) < new Date();
  const share = clock.allowedMinutes > 0 ? Math.min(100, (100 * clock.usedMinutes) / clock.allowedMinutes) : 0;
  return (
    <Card title={words.clock}>
      <PromiseLine label={words.acknowledgeBy} due={clock.acknowledgeDueAt} done={clock.acknowledgedAt} />
      <PromiseLine label={words.solveBy} due={clock.dueAt} done={clock.solvedAt} />
      <div className={styles.bar} data-standing={broken ? "broken" : warned ? "warned" : "open"}>
        <span style={{ width: `${share}%` }} />
      </div>
      <p className={styles.note}>
        {words.used(words.hours(hoursOf(clock.usedMinutes)), words.hours(hoursOf(clock.allowedMinutes)))}
      </p>
      {clock.pausedSince && !clock.solvedAt && (
        <p className={styles.note}>
          {words.pausedSince} <Moment at={clock.pausedSince} />
        </p>
      )}
      {clock.waitingSince && (
        <p className={styles.note}>
          <Badge tone="amber">{words.waitingSince}</Badge> <Moment at={clock.waitingSince} />
        </p>
      )}
    </Card>
  );
}

/** How far it is, stage by stage. */
export function StageCard({ opened }: { opened: Case }) {
  const words = useTexts().complaints;
  const place = stages.indexOf(opened.stage);
  return (
    <Card title={words.process}>
      <ol className={styles.stages}>
        {stages.map((stage, index) => (
          <li
            key={stage}
            data-state={index < place ? "done" : index === place ? "now" : "open"}
            {...(index === place ? { "aria-current": "step" as const } : {})}
          >
            {words.stages[stage]}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What was found and decided; nothing is shown before there is something. */
export function FindingsCard({ opened }: { opened: Case }) {
  const words = useTexts().complaints;
  const { findings } = opened;
  const known = [
    [words.cause, findings.cause?.name],
    [words.finding, findings.finding],
    [words.proposal, findings.proposal],
    [words.result, findings.result],
    [words.confirmation, findings.confirmation && words.confirmations[findings.confirmation]],
    [words.lesson, findings.lesson],
  ].filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <Card title={words.findings}>
      <dl className={styles.found}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Every step with who took it, when and why. */
export function StepList({ opened }: { opened: Case }) {
  const words = useTexts().complaints;
  return (
    <ol className={styles.taken}>
      {[...opened.steps].reverse().map((step) => (
        <li key={step.id}>
          <strong>{words.done[step.kind]}</strong>
          {step.note && <p>{step.note}</p>}
          <div className={styles.meta}>
            <span>{step.by?.displayName ?? (step.kind === "escalate" ? words.system : words.customerSaid)}</span>
            <Moment at={step.at} />
          </div>
        </li>
      ))}
    </ol>
  );
}
