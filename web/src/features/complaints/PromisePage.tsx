import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getComplaintPolicyOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { percent } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import { gravityTone, hoursOf } from "./complaint";
import styles from "./Public.module.css";
import { PublicFrame } from "./PublicFrame";

/** What is promised about complaints, and how often it was kept: for everybody to read. */
export function PromisePage() {
  const texts = useTexts();
  const words = texts.complaints.policy;
  const policy = useQuery(getComplaintPolicyOptions());
  const share = (kept: number, all: number) => (all === 0 ? words.none : words.share(percent(kept / all), String(all)));
  return (
    <PublicFrame title={words.title} lead={words.lead}>
      {policy.isPending && <Loading lines={6} />}
      {policy.isError && <ProblemAlert error={policy.error} title={words.failed} onRetry={() => policy.refetch()} />}
      {policy.data && (
        <>
          <table className={styles.table}>
            <caption className="visually-hidden">{words.kept}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.complaints.gravity}</th>
                <th scope="col">{words.acknowledge}</th>
                <th scope="col">{words.solve}</th>
              </tr>
            </thead>
            <tbody>
              {policy.data.promises.map((one) => (
                <tr key={one.gravity}>
                  <td>
                    <Badge tone={gravityTone[one.gravity]}>{texts.complaints.gravities[one.gravity]}</Badge>
                  </td>
                  <td>
                    {words.within(hoursOf(one.acknowledgeMinutes))}
                    <small>{share(one.acknowledgedInTime, one.acknowledgeDue)}</small>
                  </td>
                  <td>
                    {words.within(hoursOf(one.solveMinutes))}
                    <small>{share(one.solvedInTime, one.solveDue)}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.lead}>{words.keptHelp}</p>
        </>
      )}
      <h2 className={styles.section}>{words.how}</h2>
      <p>{words.howText}</p>
      <h2 className={styles.section}>{words.fair}</h2>
      <p>{words.fairText}</p>
      <div className={styles.links}>
        <Link to="/c/$code" params={{ code: "company1" }}>
          {words.complain}
        </Link>
        <Link to="/improvements-done">{texts.improvements.board.title}</Link>
        <Link to="/follow">{texts.complaints.open.follow}</Link>
      </div>
    </PublicFrame>
  );
}
