import { UsergroupAddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tooltip } from "antd";
import { useState } from "react";
import { currentSessionOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ShareDialog } from "./ShareDialog";

/** Opens a record to others, for the head of its page. */
export function ShareButton({ record }: { record: { type: string; id: string } }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  return (
    <>
      <Tooltip title={texts.access.share}>
        <Button
          style={{ flex: "none" }}
          icon={<UsergroupAddOutlined />}
          aria-label={texts.access.share}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      {open && (
        <ShareDialog
          record={record}
          administrator={session.data?.user.administrator ?? false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
