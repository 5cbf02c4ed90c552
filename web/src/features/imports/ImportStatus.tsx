import { useTexts } from "../../texts/texts";
import { percent } from "../../ui/formats";
import { Badge } from "../../ui/Values";
import { isBusy } from "./importMapping";
import type { Import } from "./importTypes";

const tones = {
  draft: "plain",
  checking: "blue",
  checked: "blue",
  running: "blue",
  done: "green",
  cancelled: "amber",
  failed: "red",
  reverting: "blue",
  reverted: "amber",
} as const;

export function ImportStatus({ one }: { one: Import }) {
  const texts = useTexts();
  return (
    <Badge tone={tones[one.status]}>
      {texts.imports.status[one.status]}
      {isBusy(one.status) && ` ${percent(one.progress.share)}`}
    </Badge>
  );
}
