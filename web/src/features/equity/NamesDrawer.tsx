import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import type { EquityNamed } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";

const most = 200;

/** The customers behind a mark. */
export function NamesDrawer({
  title,
  found,
  onClose,
}: {
  title: string;
  found: { data?: { items: EquityNamed[] } | undefined; error: unknown; isPending: boolean; refetch: () => void };
  onClose: () => void;
}) {
  const texts = useTexts().equity;
  return (
    <Drawer open title={title} onClose={onClose} size="large">
      {found.isPending && <Loading lines={8} />}
      {Boolean(found.error) && <ProblemAlert error={found.error} title={texts.failed} onRetry={found.refetch} />}
      {found.data && (
        <>
          <ul>
            {found.data.items.map((it) => (
              <li key={it.id}>
                <Link to="/customers/$id" params={{ id: it.id }}>
                  {it.name}
                </Link>
              </li>
            ))}
          </ul>
          {found.data.items.length === most && <p>{texts.firstOnly(String(most))}</p>}
        </>
      )}
    </Drawer>
  );
}
