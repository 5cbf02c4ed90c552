import { useQuery } from "@tanstack/react-query";
import { Mentions } from "antd";
import { listUsersOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { mentionOptions } from "./commentText";

/** A text in which @ offers the names of colleagues; Ctrl-Enter saves it. */
export function MentionField({
  label,
  value,
  onChange,
  onSave,
  rows = 1,
  focused = false,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onSave: () => void;
  rows?: number;
  focused?: boolean;
}) {
  const texts = useTexts();
  const users = useQuery({ ...listUsersOptions(), staleTime: 5 * 60_000 });
  return (
    <Mentions
      aria-label={label}
      placeholder={texts.collaboration.commentHint}
      autoFocus={focused}
      autoSize={{ minRows: rows, maxRows: 10 }}
      options={mentionOptions(users.data?.items ?? [])}
      notFoundContent={texts.collaboration.nobody}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
      }}
    />
  );
}
