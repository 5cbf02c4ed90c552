import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTexts } from "../../texts/texts";

export function RemoveButton({ onClick }: { onClick: () => void }) {
  const texts = useTexts();
  return <Button type="text" icon={<CloseOutlined />} aria-label={texts.common.remove} onClick={onClick} />;
}
