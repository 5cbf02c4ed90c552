import { StarFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { listStarsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { RecordLink } from "../../ui/RecordLink";
import styles from "./Collaboration.module.css";

const most = 8;

/** The records somebody keeps at hand; nothing while there are none. */
export function StarsCard() {
  const texts = useTexts();
  const stars = useQuery({ ...listStarsOptions(), staleTime: 60_000 });
  if (!stars.data || stars.data.items.length === 0) return null;
  return (
    <Card title={texts.collaboration.stars} flush>
      <ul className={styles.stars}>
        {stars.data.items.slice(0, most).map((star) => (
          <li key={star.id}>
            <StarFilled className={styles.starred} aria-hidden="true" />
            <RecordLink type={star.type} id={star.id}>
              {star.name}
            </RecordLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
