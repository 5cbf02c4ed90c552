import { Modal } from "antd";
import { useTexts } from "../texts/texts";
import styles from "./Shell.module.css";

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const keys: [string, string[]][] = [
    [texts.keys.search, ["⌘ K", "Ctrl K"]],
    [texts.keys.create, ["c"]],
    [texts.keys.edit, ["e"]],
    [texts.keys.note, ["n"]],
    [texts.keys.filter, ["/"]],
    [texts.keys.move, ["j", "k"]],
    [texts.keys.peek, [texts.keys.space]],
    [texts.keys.open, [texts.keys.enter]],
    [texts.keys.select, ["x"]],
    [texts.keys.neighbours, ["Ctrl ←", "Ctrl →"]],
    [texts.keys.save, ["Ctrl", texts.keys.enter]],
    [texts.keys.help, ["?"]],
  ];
  return (
    <Modal open title={texts.keys.title} footer={null} onCancel={onClose} width={420}>
      <dl className={styles.keys}>
        {keys.map(([what, names]) => [
          <dt key={what}>{what}</dt>,
          <dd key={`${what} keys`}>
            {names.map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </dd>,
        ])}
      </dl>
    </Modal>
  );
}
