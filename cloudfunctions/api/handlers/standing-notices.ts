import { TEMPLATE_KINDS } from '@/contract/inbox'
import type { Notice } from '@/domain/reminders/notice'
import type { Call } from '../../_host/call'

/** What is wrong with the deployment: what sending found out, and what its configuration lacks. */
export const standingNotices = async ({
  stores,
  configuration,
}: Pick<Call, 'stores' | 'configuration'>): Promise<readonly Notice[]> => [
  ...(await stores.notices.all()).map(({ kind, code, words, since }) => ({ kind, code, words, since })),
  ...TEMPLATE_KINDS.filter((kind) => configuration.templates[kind] === undefined).map((kind) => ({
    ...{ kind: 'no_template' as const, code: kind, words: '', since: null },
  })),
]
