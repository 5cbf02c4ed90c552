import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { answerRelationProposalMutation, withdrawRelationAnswerMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import type { Proposal } from "./proposals";

/** Says yes or no to a proposal, and offers the way back. */
export function useAnswer() {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const answer = useMutation(answerRelationProposalMutation());
  const withdraw = useMutation(withdrawRelationAnswerMutation());
  const undo = async (id: string, key: string) => {
    try {
      await withdraw.mutateAsync({ path: { id } });
      message.destroy(key);
      await queries.invalidateQueries();
    } catch (error) {
      report(error);
    }
  };
  const say = async (proposal: Proposal, accepted: boolean) => {
    try {
      await answer.mutateAsync({ path: { id: proposal.id }, body: { accepted } });
      const key = `proposal ${proposal.id}`;
      message.open({
        key,
        type: "success",
        duration: 10,
        content: (
          <>
            {accepted ? texts.hierarchy.accepted : texts.hierarchy.refused}
            <Button type="link" onClick={() => undo(proposal.id, key)}>
              {texts.common.undo}
            </Button>
          </>
        ),
      });
      await queries.invalidateQueries();
    } catch (error) {
      report(error);
    }
  };
  return { say, busy: answer.isPending };
}
