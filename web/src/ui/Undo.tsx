import { App, Button } from "antd";
import { useTexts } from "../texts/texts";
import { useReportProblem } from "./ProblemAlert";

/** Says what was done, with a way back for a while. By then the place it was done at may be gone; this outlives it. */
export function useUndoMessage() {
  const texts = useTexts();
  const report = useReportProblem();
  const { message } = App.useApp();
  return (key: string, content: string, undo: () => Promise<unknown>) => {
    const back = async () => {
      try {
        await undo();
        message.destroy(key);
      } catch (error) {
        report(error);
      }
    };
    message.open({
      key,
      type: "success",
      duration: 10,
      content: (
        <>
          {content}
          <Button type="link" onClick={back}>
            {texts.common.undo}
          </Button>
        </>
      ),
    });
  };
}
