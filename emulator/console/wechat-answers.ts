import type { FaultKind, Faults } from '../faults'

/** What WeChat's stand-in can be made to answer, by the name that the console's form sends. */
const ANSWERS: Readonly<Record<string, (code: number) => FaultKind>> = {
  code: (code) => ({ code }),
  'server-error': () => ({ status: 500, body: '<!doctype html><h1>500 Internal Server Error</h1>' }),
  page: () => ({ status: 200, body: '<!doctype html><h1>Welcome</h1>' }),
  empty: () => ({ status: 200, body: '' }),
  half: () => ({ status: 200, body: '{"errcode":0,"errm' }),
  hang: () => 'hang',
  drop: () => 'drop',
  'lose-answer': () => 'lose-answer',
}

const PATHS = ['/cgi-bin/message/subscribe/send', '/cgi-bin/stable_token']
const MOST = 100_000

/** Makes the stand-in answer so for some calls; false where that is not understood. */
export const answerSo = (faults: Faults, asked: Readonly<Record<string, unknown>>): boolean => {
  const { path, how, code, times } = asked
  const answer = typeof how === 'string' && Object.hasOwn(ANSWERS, how) ? ANSWERS[how] : undefined
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
  if (!answer || typeof path !== 'string' || !PATHS.includes(path)) return false
  if (!isNumber(times) || times < 1 || times > MOST || (how === 'code' && !isNumber(code))) return false
  faults.failNext({ wechat: path }, times, answer(isNumber(code) ? code : 0))
  return true
}
