import { useTexts } from "../../texts/texts";
import { span } from "./worthWords";

/** Weeks in the reader's words. */
export function useSpan(): (weeks: number) => string {
  const { spans } = useTexts().worth;
  return (weeks) => {
    const { unit, count } = span(weeks);
    return spans[unit](String(count));
  };
}
