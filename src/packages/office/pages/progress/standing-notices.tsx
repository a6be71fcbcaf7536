import { Notice } from '@/components/notice/notice'
import type { Notice as StandingNotice } from '@/domain/reminders/notice'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { healthPage } from '@/text/health'
import { noticeWords, tryOut } from '@/text/office-notices'

/** Where it is tried out once it is mended, or looked at more closely; of what only a newer program mends nothing is. */
const actionOf = ({ kind }: StandingNotice) => {
  switch (kind) {
    case 'unknown_holidays':
      return undefined
    case 'timer_silent':
      return { text: healthPage.toHealth, onPress: () => openPage(pageUrl('office/health')) }
    default:
      return { text: tryOut, onPress: () => openPage(pageUrl('papers/reminder-check')) }
  }
}

/** What is wrong with the deployment, and what to do about it; gone once it is mended. */
export function StandingNotices({ notices }: { notices: readonly StandingNotice[] }) {
  return (
    <>
      {notices.map((notice) => {
        const { title, lines } = noticeWords(notice)
        return (
          <Notice key={`${notice.kind} ${notice.code}`} tone='danger' title={title} action={actionOf(notice)}>
            {lines.join('')}
          </Notice>
        )
      })}
    </>
  )
}
