import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate, useRouter } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import {
  changeLanguageMutation,
  createSessionMutation,
  currentSessionQueryKey,
  getPasswordResetsOptions,
} from "../../client/@tanstack/react-query.gen";
import type { CreateSessionResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { languageNames } from "../../ui/languageNames";
import { useTitle } from "../../ui/Page";
import { problemSentence } from "../../ui/ProblemAlert";
import { changePreferences, type Language, preferences, usePreferences } from "../../ui/preferences";
import { problemOf } from "../../ui/problem";
import { Seal, Wordmark } from "../../ui/Seal";
import styles from "./SignIn.module.css";

const route = getRouteApi("/sign-in");
const languages: readonly Language[] = ["zh-CN", "zh-TW", "en"];

function Languages({ onPick }: { onPick: () => void }) {
  const texts = useTexts();
  const { language } = usePreferences();
  return (
    <fieldset className={styles.languages} aria-label={texts.app.language}>
      {languages.map((it) => (
        <button
          key={it}
          type="button"
          lang={it}
          aria-pressed={it === language}
          onClick={() => {
            changePreferences({ language: it });
            onPick();
          }}
        >
          {languageNames[it]}
        </button>
      ))}
    </fieldset>
  );
}

export function SignInPage() {
  const texts = useTexts();
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const [picked, setPicked] = useState(false);
  const create = useMutation(createSessionMutation());
  const remember = useMutation(changeLanguageMutation());
  const offer = useQuery({ ...getPasswordResetsOptions(), retry: false, staleTime: Number.POSITIVE_INFINITY });
  useTitle(texts.signIn.title);

  const enter = async (session: CreateSessionResponse) => {
    const { language } = preferences();
    // A language picked on this page is meant; otherwise the account's own is used.
    if (!picked) changePreferences({ language: session.user.language });
    else if (language !== session.user.language) remember.mutate({ body: { language } });
    queries.clear();
    queries.setQueryData(currentSessionQueryKey(), session);
    if (search.return) router.history.push(search.return);
    else await go({ to: "/" });
  };

  const problem = create.isError && problemOf(create.error);
  const asked = problem && (problem.code === "sign-in.code-missing" || problem.code === "sign-in.code-wrong");
  const [needsCode, setNeedsCode] = useState(false);
  if (asked && !needsCode) setNeedsCode(true);
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <h1 className={styles.logo}>
          <Seal size={44} />
          <Wordmark height={26} />
          <span className="visually-hidden">{texts.app.name}</span>
        </h1>
        <p className={styles.lead}>{texts.signIn.lead}</p>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(values: { username: string; password: string; code?: string }) =>
            create.mutate({ body: values }, { onSuccess: enter })
          }
        >
          {problem && (
            <div role="alert" className={styles.problem}>
              {problem.status === 401 && !problem.detail ? texts.signIn.wrong : problemSentence(problem, texts)}
            </div>
          )}
          <Form.Item
            name="username"
            label={texts.signIn.username}
            rules={[{ required: true, message: texts.common.required(texts.signIn.username) }]}
          >
            <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={texts.signIn.password}
            rules={[{ required: true, message: texts.common.required(texts.signIn.password) }]}
          >
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          {needsCode && (
            <Form.Item
              name="code"
              label={texts.factor.code}
              extra={texts.factor.orRecovery}
              rules={[{ required: true, message: texts.factor.codeNeeded }]}
            >
              <Input size="large" autoComplete="one-time-code" maxLength={16} autoFocus />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" size="large" block loading={create.isPending}>
            {texts.signIn.submit}
          </Button>
        </Form>
        {offer.data?.possible && (
          <Link to="/forgot" className={styles.forgot ?? ""}>
            {texts.forgotten.link}
          </Link>
        )}
        <p className={styles.help}>{texts.signIn.help}</p>
      </div>
      <Languages onPick={() => setPicked(true)} />
    </main>
  );
}
