import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { recordPath } from "./recordPath";

/** A link to a record of any type. */
export function RecordLink({
  type,
  id,
  className,
  onOpen,
  children,
}: {
  type: string;
  id: string;
  className?: string | undefined;
  onOpen?: () => void;
  children: ReactNode;
}) {
  const { history } = useRouter();
  const href = recordPath(type, id);
  const open = (event: MouseEvent) => {
    onOpen?.();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a href={href} className={className} onClick={open}>
      {children}
    </a>
  );
}
