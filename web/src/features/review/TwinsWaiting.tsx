import { useQuery } from "@tanstack/react-query";
import { countSuggestionsOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import styles from "./Review.module.css";

/** How many wait, beside the place in the navigation; nothing when none do. */
export function TwinsWaiting() {
  const language = useLanguage();
  const count = useQuery({ ...countSuggestionsOptions(), staleTime: 60_000, refetchInterval: 120_000 });
  if (!count.data || count.data.value === 0) return null;
  return (
    <span className={styles.waiting}>
      {exactNumber(count.data.value, language)}
      {!count.data.exact && "+"}
    </span>
  );
}
