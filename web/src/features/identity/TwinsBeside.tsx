import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { findTwinsMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { useDebounced } from "../../ui/useDebounced";
import styles from "./Identity.module.css";
import { TwinCard } from "./TwinCard";
import { type Content, filled, isTelling } from "./twins";

/** While a customer is written: whoever in the archive it may be already. */
export function TwinsBeside({ content }: { content: Content }) {
  const texts = useTexts();
  const { mutate, reset, data } = useMutation(findTwinsMutation());
  const typed = useDebounced(isTelling(content) ? JSON.stringify(filled(content)) : "", 250);
  useEffect(() => {
    if (typed) mutate({ body: JSON.parse(typed) as Content });
    else reset();
  }, [typed, mutate, reset]);
  const twins = data?.items ?? [];
  return (
    <div aria-live="polite">
      {twins.length > 0 && (
        <Card title={texts.identity.beside(twins.length)}>
          <div className={styles.twins}>
            {twins.map((twin) => (
              <TwinCard key={twin.id} twin={twin} />
            ))}
          </div>
        </Card>
      )}
    </div>
  );
}
