import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import {
  changeComplaintCategoryMutation,
  createComplaintCategoryMutation,
} from "../../client/@tanstack/react-query.gen";
import type { ComplaintCategory, ComplaintSetup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import styles from "./Complaints.module.css";
import { useSetupSaved } from "./useSetup";

function NameField({
  label,
  name = "",
  onSave,
  onLeave,
}: {
  label: string;
  name?: string;
  onSave: (name: string) => void;
  onLeave: () => void;
}) {
  const [text, setText] = useState(name);
  return (
    <Input
      autoFocus
      size="small"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => text.trim() && onSave(text.trim())}
      onKeyDown={(event) => event.key === "Escape" && onLeave()}
      onBlur={() => (text.trim() && text.trim() !== name ? onSave(text.trim()) : onLeave())}
    />
  );
}

/** One of the two trees; a node is renamed where it stands, and put out of use rather than deleted. */
export function CategoriesCard({ setup, kind }: { setup: ComplaintSetup; kind: ComplaintCategory["kind"] }) {
  const words = useTexts().complaints.setup;
  const [edited, setEdited] = useState<string>();
  const [below, setBelow] = useState<string>();
  const leave = () => {
    setEdited(undefined);
    setBelow(undefined);
  };
  const saved = useSetupSaved(leave);
  const create = useMutation(createComplaintCategoryMutation());
  const change = useMutation(changeComplaintCategoryMutation());
  const nodes = setup.categories.filter((one) => one.kind === kind);
  const depth = (node: ComplaintCategory) => node.path.split(" / ").length - 1;
  const add = (name: string, parentId?: string) =>
    create.mutate({ body: { kind, name, retired: false, ...(parentId ? { parentId } : {}) } }, saved);
  return (
    <Card
      title={kind === "category" ? words.categories : words.causes}
      extra={setup.changeable && <Button onClick={() => setBelow("")}>{words.newCategory}</Button>}
    >
      {kind === "category" && <p className={styles.help}>{words.categoriesHelp}</p>}
      {below === "" && <NameField label={words.name} onSave={(name) => add(name)} onLeave={leave} />}
      <ul className={styles.tree}>
        {nodes.map((node) => (
          <li key={node.id} style={{ paddingInlineStart: depth(node) * 20 }}>
            <span className={node.retired ? styles.retired : ""}>
              {edited === node.id ? (
                <NameField
                  label={words.rename}
                  name={node.name}
                  onSave={(name) =>
                    change.mutate({ path: { id: node.id }, body: { name, retired: node.retired } }, saved)
                  }
                  onLeave={leave}
                />
              ) : below === node.id ? (
                <NameField label={words.below(node.name)} onSave={(name) => add(name, node.id)} onLeave={leave} />
              ) : (
                node.name
              )}
            </span>
            {setup.changeable && edited !== node.id && (
              <>
                {depth(node) === 0 && (
                  <Button
                    type="text"
                    size="small"
                    aria-label={words.below(node.name)}
                    onClick={() => setBelow(node.id)}
                  >
                    {words.newCategory}
                  </Button>
                )}
                <Button type="text" size="small" onClick={() => setEdited(node.id)}>
                  {words.rename}
                </Button>
                <Button
                  type="text"
                  size="small"
                  onClick={() =>
                    change.mutate({ path: { id: node.id }, body: { name: node.name, retired: !node.retired } }, saved)
                  }
                >
                  {node.retired ? words.revive : words.retire}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
