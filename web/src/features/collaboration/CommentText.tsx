import { useQuery } from "@tanstack/react-query";
import { currentSessionOptions } from "../../client/@tanstack/react-query.gen";
import type { ListCommentsResponse } from "../../client/types.gen";
import styles from "./Collaboration.module.css";
import { commentParts, type Part } from "./commentText";

type Comment = Pick<ListCommentsResponse["items"][number], "text" | "mentions">;

function Piece({ part, me }: { part: Part; me: string | undefined }) {
  if (part.kind === "mention") {
    return (
      <span className={styles.mention} data-me={part.person === me}>
        {part.text}
      </span>
    );
  }
  if (part.kind === "text") return part.text;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
      {part.text}
    </a>
  );
}

/** A comment as it was written, with names and web pages marked. */
export function CommentText({ comment }: { comment: Comment }) {
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  return commentParts(comment.text, comment.mentions).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stay where they are
    <Piece key={index} part={part} me={session.data?.user.id} />
  ));
}
