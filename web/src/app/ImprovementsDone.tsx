import { PublicFrame } from "../features/complaints/PublicFrame";
import { Board } from "../features/improvements/Board";
import { useTexts } from "../texts/texts";

/** What complaints brought, for everybody to read. */
export function ImprovementsDone() {
  const words = useTexts().improvements.board;
  return (
    <PublicFrame title={words.title} lead={words.lead}>
      <Board />
    </PublicFrame>
  );
}
