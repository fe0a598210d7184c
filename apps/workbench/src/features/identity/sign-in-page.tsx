import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { type ReactElement, useEffect } from 'react';
import { NO_ANSWER, problemIn } from '../../api/problem';
import { SESSION_KEY, signIn } from '../../api/session';
import { DemoStrip } from '../../ui/marks/demo-strip';
import { commonWords } from '../../ui/words/common-words';
import { useLanguage, useWords } from '../../ui/words/language';
import { identityWords } from './identity-words';
import './sign-in.css';

export function SignInPage(): ReactElement {
  const say = useWords(identityWords);
  const { language, choose } = useLanguage();
  useEffect(() => {
    document.title = `${say.title} · ${say.brand}`;
  }, [say]);
  return (
    <main className="sign-in">
      <section className="sign-in-side">
        <div>
          <img src="/mark.svg" alt="" />
          <strong>{say.brand}</strong>
          <p>{say.promise}</p>
        </div>
      </section>
      <section className="sign-in-form">
        <DemoStrip />
        <h1>{say.title}</h1>
        <SignInForm />
        <p className="faint">{say.help}</p>
      </section>
      <button
        type="button"
        className="plain sign-in-language"
        onClick={() => {
          choose(language === 'zh' ? 'en' : 'zh');
        }}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </main>
  );
}

function SignInForm(): ReactElement {
  const say = useWords(identityWords);
  const common = useWords(commonWords);
  const queries = useQueryClient();
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queries.setQueryData(SESSION_KEY, session);
    },
  });
  const problem = attempt.error === null ? null : problemIn(attempt.error);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(input: { username: string; password: string }) => {
        attempt.mutate(input);
      }}
    >
      {problem === null ? null : (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 16 }}
          title={problem.status === NO_ANSWER ? common.offline : problem.detail}
        />
      )}
      <Form.Item name="username" label={say.username} rules={[{ required: true, message: say.empty }]}>
        <Input autoComplete="username" autoFocus autoCapitalize="none" maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label={say.password} rules={[{ required: true, message: say.empty }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item>
        <Button type="primary" htmlType="submit" block loading={attempt.isPending}>
          {say.signIn}
        </Button>
      </Form.Item>
    </Form>
  );
}
