import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { getPartyOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import styles from "./CustomerPeek.module.css";
import { FactList } from "./Facts";
import { WorthFigures } from "./Worth";

/** A look at a customer beside the list, without leaving it. */
export function CustomerPeek({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts();
  const party = useQuery(getPartyOptions({ path: { id } }));
  return (
    <aside className={styles.peek} aria-label={texts.parties.peek}>
      {party.isPending && <Loading />}
      {party.isError && <ProblemAlert error={party.error} title={texts.party.failed} />}
      {party.data && (
        <>
          <header>
            <h2>{party.data.name}</h2>
            <Button type="text" icon={<CloseOutlined />} aria-label={texts.common.close} onClick={onClose} />
          </header>
          <FactList party={party.data} />
          <WorthFigures id={id} />
          <Link to="/customers/$id" params={{ id }}>
            {texts.parties.openParty(party.data.name)}
          </Link>
        </>
      )}
    </aside>
  );
}
