import { TEMPLATE_KINDS } from '@/contract/inbox'
import { isSilent, waitedForSince } from '@/domain/health/timers'
import type { Notice } from '@/domain/reminders/notice'
import type { Call } from '../../_host/call'

type Configured = Pick<Call, 'configuration'>['configuration']

const isConfigured = ({ sms, workWechat }: Configured, channel: string): boolean =>
  (channel === 'sms' ? sms : workWechat) !== null

/** Timers that do not run any more. One that is dead tells nobody, so whoever of the office looks at the program looks at it, too. */
const silentTimers = async ({ stores, now }: Pick<Call, 'stores' | 'now'>): Promise<readonly Notice[]> =>
  (await stores.heartbeats.all(now))
    .filter((beat) => isSilent(beat, now))
    .map((beat) => ({ kind: 'timer_silent', code: beat.timer, words: '', since: waitedForSince(beat) }))

/** What is wrong with the deployment: what sending found out, what its configuration lacks, and what does not run. */
export const standingNotices = async (
  call: Pick<Call, 'stores' | 'configuration' | 'now'>,
): Promise<readonly Notice[]> => {
  const { stores, configuration } = call
  const [kept, silent] = await Promise.all([stores.notices.all(), silentTimers(call)])
  return [
    ...silent,
    ...kept
      // Of a channel that is used no more nothing is to be mended.
      .filter(({ kind, code }) => kind !== 'channel_configuration' || isConfigured(configuration, code))
      .map(({ kind, code, words, since }) => ({ kind, code, words, since })),
    ...TEMPLATE_KINDS.flatMap((code): Notice[] => {
      if (configuration.templates[code] === undefined) return [{ kind: 'no_template', code, words: '', since: null }]
      const fields = configuration.templateFields[code]
      return 'wrong' in fields ? [{ kind: 'wrong_fields', code, words: fields.wrong.slice(0, 100), since: null }] : []
    }),
  ]
}
