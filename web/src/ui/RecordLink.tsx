import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { recordPath } from "./recordPath";

type Rest = { className?: string | undefined; onOpen?: (() => void) | undefined; children: ReactNode };

/** A link to a record of any type. */
export function RecordLink({ type, id, ...rest }: { type: string; id: string } & Rest) {
  return <PathLink href={recordPath(type, id)} {...rest} />;
}

/** A link to a place that is known as an address only. */
export function PathLink({ href, className, onOpen, children }: { href: string } & Rest) {
  const { history } = useRouter();
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
