import { TEMPLATE_KINDS } from '@/contract/inbox'
import type { Notice } from '@/domain/reminders/notice'
import type { Call } from '../../_host/call'

type Configured = Pick<Call, 'configuration'>['configuration']

const isConfigured = ({ sms, workWechat }: Configured, channel: string): boolean =>
  (channel === 'sms' ? sms : workWechat) !== null

/** What is wrong with the deployment: what sending found out, and what its configuration lacks. */
export const standingNotices = async ({
  stores,
  configuration,
}: Pick<Call, 'stores' | 'configuration'>): Promise<readonly Notice[]> => [
  ...(await stores.notices.all())
    // Of a channel that is used no more nothing is to be mended.
    .filter(({ kind, code }) => kind !== 'channel_configuration' || isConfigured(configuration, code))
    .map(({ kind, code, words, since }) => ({ kind, code, words, since })),
  ...TEMPLATE_KINDS.flatMap((code): Notice[] => {
    if (configuration.templates[code] === undefined) return [{ kind: 'no_template', code, words: '', since: null }]
    const fields = configuration.templateFields[code]
    return 'wrong' in fields ? [{ kind: 'wrong_fields', code, words: fields.wrong.slice(0, 100), since: null }] : []
  }),
]
