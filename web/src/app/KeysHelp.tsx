import { Modal } from "antd";
import { Fragment } from "react";
import { useTexts } from "../texts/texts";
import { goKeys } from "./goKeys";
import { navigationFor } from "./navigation";
import styles from "./Shell.module.css";

type Line = [what: string, keys: string[]];

/** Every key there is, by where it works. */
export function KeysHelp({ administrator, onClose }: { administrator: boolean; onClose: () => void }) {
  const texts = useTexts();
  const places = navigationFor(administrator).flatMap((group) => group.places);
  const go = Object.entries(goKeys).flatMap(([key, to]): Line[] => {
    const place = places.find((it) => it.to === to);
    return place ? [[place.label(texts), ["g", key]]] : [];
  });
  const sections: [title: string, lines: Line[]][] = [
    [
      texts.keys.everywhere,
      [
        [texts.keys.search, ["⌘ K", "Ctrl K"]],
        [texts.keys.create, ["c"]],
        [texts.keys.choose, ["↑", "↓", texts.keys.enter]],
        [texts.keys.closeAll, ["Esc"]],
        [texts.keys.help, ["?"]],
      ],
    ],
    [texts.keys.goTo, go],
    [
      texts.keys.inList,
      [
        [texts.keys.filter, ["/"]],
        [texts.keys.move, ["j", "k"]],
        [texts.keys.peek, [texts.keys.space]],
        [texts.keys.open, [texts.keys.enter]],
        [texts.keys.select, ["x"]],
      ],
    ],
    [
      texts.keys.onRecord,
      [
        [texts.keys.edit, ["e"]],
        [texts.keys.note, ["n"]],
        [texts.keys.comment, ["m"]],
        [texts.keys.mention, ["@"]],
        [texts.keys.star, ["s"]],
        [texts.keys.follow, ["w"]],
        [texts.keys.neighbours, ["Ctrl ←", "Ctrl →"]],
        [texts.keys.save, ["Ctrl", texts.keys.enter]],
      ],
    ],
  ];
  return (
    <Modal open title={texts.keys.title} footer={null} onCancel={onClose} width={480}>
      {sections.map(([title, lines]) => (
        <Fragment key={title}>
          <h3 className={styles.keysTitle}>{title}</h3>
          <dl className={styles.keys}>
            {lines.map(([what, names]) => [
              <dt key={what}>{what}</dt>,
              <dd key={`${what} keys`}>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dd>,
            ])}
          </dl>
        </Fragment>
      ))}
    </Modal>
  );
}
