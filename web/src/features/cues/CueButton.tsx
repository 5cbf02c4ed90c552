import { EyeOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import {
  createCueMutation,
  getTimelineQueryKey,
  listCueFollowUpsQueryKey,
  withdrawCueMutation,
} from "../../client/@tanstack/react-query.gen";
import type { CueContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useUndoMessage } from "../../ui/Undo";

type Kind = CueContent["kind"];

const kinds: readonly Kind[] = [
  "hesitates",
  "curt",
  "impatient",
  "holds-back",
  "disappointed",
  "compares",
  "never-mind",
  "asks-manager",
];

/** Two taps: that something was noticed, and what. It can be taken back for a while. */
export function CueButton({ party, labelled = true }: { party: string; labelled?: boolean }) {
  const words = useTexts().cues;
  const queries = useQueryClient();
  const report = useReportProblem();
  const say = useUndoMessage();
  const note = useMutation(createCueMutation());
  const withdraw = useMutation(withdrawCueMutation());
  const refresh = () => {
    const [timeline] = getTimelineQueryKey({ path: { type: "parties", id: party } });
    queries.invalidateQueries({ queryKey: listCueFollowUpsQueryKey() });
    return queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        typeof key === "object" && key !== null && "_id" in key && key._id === timeline._id,
    });
  };
  const choose = (kind: Kind) =>
    note.mutate(
      { body: { party, kind } },
      {
        onSuccess: ({ id, followedUp }) => {
          const sentence = followedUp ? words.notedFollowed(words.kinds[kind]) : words.noted(words.kinds[kind]);
          say(`cue ${id}`, sentence, async () => {
            await withdraw.mutateAsync({ path: { id } });
            await refresh();
          });
          return refresh();
        },
        onError: report,
      },
    );
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{ items: kinds.map((kind) => ({ key: kind, label: words.kinds[kind], onClick: () => choose(kind) })) }}
    >
      <Button icon={<EyeOutlined />} title={words.notice} {...(labelled ? {} : { "aria-label": words.note })}>
        {labelled && words.note}
      </Button>
    </Dropdown>
  );
}
