import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef } from "react";
import { createVerdictMutation, deleteVerdictMutation } from "../../client/@tanstack/react-query.gen";
import type { CreateVerdictData } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";

type Wish = CreateVerdictData["body"];

/** Decides, and takes the last decision back; whatever was read of customers may be another's then. */
export function useVerdicts(onBack: (suggestion: string | undefined) => void) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const decide = useMutation(createVerdictMutation());
  const takeBack = useMutation(deleteVerdictMutation());
  const last = useRef<string>(undefined);
  const refresh = () => queries.invalidateQueries();
  const undo = () => {
    const id = last.current;
    if (!id || takeBack.isPending) return;
    last.current = undefined;
    takeBack.mutate(
      { path: { id } },
      {
        onSuccess: async ({ suggestion }) => {
          message.destroy("verdict");
          message.info(texts.review.undone);
          await refresh();
          onBack(suggestion);
        },
        onError: report,
      },
    );
  };
  return {
    pending: decide.isPending || takeBack.isPending,
    undo,
    decide: (id: string, body: Wish, onDone: () => void) =>
      decide.mutate(
        { path: { id }, body },
        {
          onSuccess: async (verdict) => {
            last.current = verdict.id;
            onDone();
            message.open({
              key: "verdict",
              type: "success",
              duration: 8,
              content: (
                <>
                  {texts.review.decided[verdict.verdict]}{" "}
                  <Button type="link" size="small" onClick={undo}>
                    {texts.common.undo} <kbd>U</kbd>
                  </Button>
                </>
              ),
            });
            await refresh();
          },
          onError: (error) => {
            report(error);
            void refresh();
          },
        },
      ),
  };
}
