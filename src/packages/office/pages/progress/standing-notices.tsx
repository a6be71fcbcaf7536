import { Notice } from '@/components/notice/notice'
import type { Notice as StandingNotice } from '@/domain/reminders/notice'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { noticeWords, tryOut } from '@/text/office-notices'

/** What is wrong with the deployment, and what to do about it; gone once it is mended. */
export function StandingNotices({ notices }: { notices: readonly StandingNotice[] }) {
  return (
    <>
      {notices.map((notice) => {
        const { title, lines } = noticeWords(notice)
        return (
          <Notice
            key={`${notice.kind} ${notice.code}`}
            tone='danger'
            title={title}
            action={
              notice.kind === 'unknown_holidays'
                ? undefined
                : { text: tryOut, onPress: () => openPage(pageUrl('papers/reminder-check')) }
            }
          >
            {lines.join('')}
          </Notice>
        )
      })}
    </>
  )
}
