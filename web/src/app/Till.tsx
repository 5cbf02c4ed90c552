import { GiftOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { CueButton } from "../features/cues/CueButton";
import { TillPage } from "../features/till/TillPage";
import { useTexts } from "../texts/texts";

/** The till, where cues are noted and what went wrong is made good at once. */
export function Till() {
  const texts = useTexts();
  const go = useNavigate();
  return (
    <TillPage
      tools={(id) => (
        <>
          <CueButton party={id} />
          <Button icon={<GiftOutlined />} onClick={() => go({ to: "/recoveries/new", search: { party: id } })}>
            {texts.recovery.recover}
          </Button>
        </>
      )}
    />
  );
}
