import { useQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { useState } from "react";
import { countPartiesOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import styles from "./Customers.module.css";
import { type CustomerSearch, filtersOf } from "./customerSearch";

/** Counted up to a limit, which is quick at any size; all of them only when asked. */
export function CustomerCount({ search }: { search: CustomerSearch }) {
  const texts = useTexts();
  const language = useLanguage();
  const filters = filtersOf(search);
  const asked = JSON.stringify(filters);
  const [exactFor, setExactFor] = useState<string>();
  const exact = exactFor === asked;
  const capped = useQuery(countPartiesOptions({ query: filters }));
  const full = useQuery({ ...countPartiesOptions({ query: { ...filters, exact: true } }), enabled: exact });
  const count = (exact && full.data) || capped.data;
  if (!count) return null;
  const figure = exactNumber(count.value, language);
  if (count.exact) return <span>{texts.parties.count(figure)}</span>;
  return (
    <Tooltip title={texts.parties.countExactly}>
      <button type="button" className={styles.count} onClick={() => setExactFor(asked)}>
        {texts.parties.countCapped(figure)}
      </button>
    </Tooltip>
  );
}
