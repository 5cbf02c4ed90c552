import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";

export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button type="dashed" icon={<PlusOutlined />} onClick={onClick}>
      {label}
    </Button>
  );
}
