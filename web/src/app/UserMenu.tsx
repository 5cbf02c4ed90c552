import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Dropdown, type MenuProps } from "antd";
import type { ReactElement } from "react";
import { changeLanguageMutation, deleteSessionMutation } from "../client/@tanstack/react-query.gen";
import type { User } from "../client/types.gen";
import { useTexts } from "../texts/texts";
import { languageNames } from "../ui/languageNames";
import { useReportProblem } from "../ui/ProblemAlert";
import { type Appearance, changePreferences, type Language, usePreferences } from "../ui/preferences";
import { forgetRecents } from "./recent";

const languages: readonly Language[] = ["zh-CN", "zh-TW", "en"];
const appearances: readonly Appearance[] = ["light", "dark", "system"];

/** Leaves nothing of the person behind in this browser. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const report = useReportProblem();
  const signOut = useMutation(deleteSessionMutation());
  return () =>
    signOut.mutate(
      {},
      {
        onSuccess: async () => {
          await navigate({ to: "/sign-in", search: {} });
          queries.clear();
          forgetRecents();
        },
        onError: report,
      },
    );
}

export function useSpeak() {
  const report = useReportProblem();
  const remember = useMutation(changeLanguageMutation());
  return (language: Language) => {
    changePreferences({ language });
    remember.mutate({ body: { language } }, { onError: report });
  };
}

export function UserMenu({ user, children }: { user: User; children: ReactElement }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const { language, appearance } = usePreferences();
  const signOut = useSignOut();
  const speak = useSpeak();
  const items: MenuProps["items"] = [
    { key: "me", type: "group", label: user.displayName },
    {
      key: "language",
      type: "group",
      label: texts.app.language,
      children: languages.map((it) => ({ key: it, label: languageNames[it], onClick: () => speak(it) })),
    },
    {
      key: "appearance",
      type: "group",
      label: texts.app.appearance,
      children: appearances.map((it) => ({
        key: it,
        label: texts.app[it],
        onClick: () => changePreferences({ appearance: it }),
      })),
    },
    { type: "divider" },
    { key: "password", label: texts.app.password, onClick: () => navigate({ to: "/settings/password" }) },
    { key: "tokens", label: texts.app.tokens, onClick: () => navigate({ to: "/settings/tokens" }) },
    { type: "divider" },
    { key: "out", label: texts.app.signOut, onClick: signOut },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{ items, selectedKeys: [language, appearance], style: { minWidth: 184 } }}
    >
      {children}
    </Dropdown>
  );
}
