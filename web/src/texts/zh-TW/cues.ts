import type { Texts } from "../texts";

export const cues: Pick<Texts, "cues"> = {
  cues: {
    note: "情緒線索",
    notice: "剛才看到什麼",
    kinds: {
      hesitates: "猶豫",
      curt: "回答很短",
      impatient: "等得不耐煩",
      "holds-back": "欲言又止",
      disappointed: "神情失望",
      compares: "提到別家",
      "never-mind": "說「算了」",
      "asks-manager": "要找經理",
    },
    noted: (kind: string) => `已記下：${kind}`,
    notedFollowed: (kind: string) => `已記下：${kind}。會悄悄提醒負責的同事`,
    followUps: "悄悄跟進",
    followUpsHelp: "這幾位近來有些不對勁，找個由頭問一聲。",
    talked: "問過了",
    recover: "去補救",
    letBe: "不打擾",
    settled: (name: string) => `${name}：已跟進`,
    more: "跟進結果",
    setup: {
      title: "情緒線索",
      help: "一線同事隨手記下的線索會慢慢變淡；幾條加起來夠強，就悄悄提醒負責的同事。線索只出現在往來裡，不會成為客戶的標籤。",
      halfLife: "每過",
      halfLifeDays: "天，分量減半",
      threshold: "合計達到",
      thresholdPoints: "分，提醒跟進",
      weights:
        "新線索的分量：猶豫、回答很短、不耐煩、欲言又止各 1 分，失望、提到別家 1.5 分，「算了」2 分，找經理 3 分。",
      saved: "線索設定已生效",
      failed: "線索設定沒能讀出來",
    },
  },
};
