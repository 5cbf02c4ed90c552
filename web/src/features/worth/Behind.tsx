import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { listPartiesOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";

/** A mark of a chart: what it is called, and the filter that finds who is behind it. */
export type Mark = { title: string; filter: string };

const most = 100;

/** The customers behind a mark. */
export function Behind({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const texts = useTexts().worth;
  const parties = useQuery(listPartiesOptions({ query: { filter: mark.filter, sort: "name", limit: most } }));
  return (
    <Drawer open title={mark.title} onClose={onClose} size="large">
      {parties.isPending && <Loading lines={8} />}
      {parties.isError && <ProblemAlert error={parties.error} title={texts.failed} onRetry={() => parties.refetch()} />}
      {parties.data && (
        <>
          <ul>
            {parties.data.items.map((it) => (
              <li key={it.id}>
                <Link to="/customers/$id" params={{ id: it.id }}>
                  {it.name}
                </Link>
                {it.city && ` · ${it.city}`}
              </li>
            ))}
          </ul>
          {parties.data.next && <p>{texts.firstOnly(String(most))}</p>}
        </>
      )}
    </Drawer>
  );
}
