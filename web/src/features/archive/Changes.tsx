import { useTexts } from "../../texts/texts";
import { History } from "./Timeline";

export function Changes({ id }: { id: string }) {
  const texts = useTexts();
  return (
    <History
      id={id}
      only={["change", "created"]}
      emptyTitle={texts.changes.empty}
      emptyHelp={texts.changes.emptyHelp}
    />
  );
}
